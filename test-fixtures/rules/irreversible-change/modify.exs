defmodule MyApp.Repo.Migrations.ModifyUsers do
  use Ecto.Migration

  def change do
    create table(:users) do
      add :name, :text
    end

    alter table(:users) do
      modify :name, :text, default: "" # expect: irreversible-change
    end
  end
end
