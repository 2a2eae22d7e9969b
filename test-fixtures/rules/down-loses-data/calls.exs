defmodule MyApp.Repo.Migrations.CreatePlans do
  use Ecto.Migration

  def up do
    create table(:plans) do
      add :name, :text
      add :price, :integer
    end

    alter table(:users) do
      add :plan, :text # expect: down-is-not-inverse
      add :seats, :integer
    end

    execute "INSERT INTO plans (name) VALUES ('free')" # expect: down-loses-data
    execute "UPDATE users SET plan = 'free' WHERE id = 1" # expect: down-loses-data, schema-and-data-mixed
    execute "UPDATE users SET seats = 1 WHERE id = 1"
    execute "INSERT INTO visits (page) VALUES ('a')"
  end

  def down do
    alter table(:users) do
      remove :plan
    end

    execute "ALTER TABLE users RENAME seats TO old_seats"
    drop table(:plans)
  end
end
