defmodule MyApp.Repo.Migrations.FetchMissing do
  use Ecto.Migration

  def change do
    Keyword.fetch!([a: 1], :b) # expect: statement-fails
    create table(:posts)
  end
end
