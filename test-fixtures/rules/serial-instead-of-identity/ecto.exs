defmodule MyApp.Repo.Migrations.CreateTables do
  use Ecto.Migration

  def change do
    create table(:users) do # expect: serial-instead-of-identity
      add :name, :text
    end

    create table(:teams, primary_key: [type: :identity])
    create table(:keys, primary_key: [type: :binary_id])
    create table(:logs, primary_key: false)
  end
end
