defmodule MyApp.Repo.Migrations.FlushInUp do
  use Ecto.Migration

  def up do
    create table(:plans) do
      add :name, :string
    end

    flush()
    execute "INSERT INTO plans (name) VALUES ('free')"
  end

  def down do
    drop table(:plans)
  end
end
