defmodule MyApp.Repo.Migrations.IndexLoop do
  use Ecto.Migration

  def change do
    for column <- [:status, :kind] do
      create index(:orders, [column]) # expect: index-without-concurrently
    end
  end
end
