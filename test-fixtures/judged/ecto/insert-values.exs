defmodule Stock.Repo.Migrations.SeedPlans do
  use Ecto.Migration

  def up do
    create table(:plans) do
      add :name, :string, null: false
    end

    execute "INSERT INTO plans (name) VALUES ('free'), ('pro')"
  end

  def down do
    drop table(:plans)
  end
end
