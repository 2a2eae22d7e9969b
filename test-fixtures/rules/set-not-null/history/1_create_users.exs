defmodule MyApp.Repo.Migrations.CreateUsers do
  use Ecto.Migration

  def change do
    create table(:users) do
      add :email, :text
      add :name, :text
      timestamps()
    end

    create constraint(:users, :name_given, check: "name IS NOT NULL")
  end
end
