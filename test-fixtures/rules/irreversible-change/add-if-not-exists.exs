defmodule MyApp.Repo.Migrations.AddName do
  use Ecto.Migration

  def change do
    alter table(:users) do
      add_if_not_exists :name, :text # expect: irreversible-change
    end
  end
end
