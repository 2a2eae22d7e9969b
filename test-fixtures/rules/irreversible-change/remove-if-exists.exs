defmodule MyApp.Repo.Migrations.RemoveName do
  use Ecto.Migration

  def change do
    create table(:users)

    alter table(:users) do
      remove_if_exists :name, :text # expect: irreversible-change
    end
  end
end
