defmodule MyApp.Repo.Migrations.SeedNewTable do
  use Ecto.Migration

  def up do
    create table(:plans) do
      add :name, :string, null: false
    end

    execute "INSERT INTO plans (name) VALUES ('free'), ('pro')"
    flush()
    repo().query!("UPDATE plans SET name = upper(name) WHERE name = 'pro'")
  end

  def down do
    drop table(:plans)
  end
end
