defmodule MyApp.Repo.Migrations.Names do
  use Ecto.Migration

  def up do
    alter table(:users) do
      add :name, :string
      add :nick, :string
    end

    create constraint(:users, :users_name_check, check: "name <> ''", validate: false)
    execute "ALTER TABLE users VALIDATE CONSTRAINT users_name_check" # expect: validate-in-same-transaction

    alter table(:users) do
      modify :name, :string, null: true # expect: type-change-recheck
      modify :nick, :string, null: true
    end
  end

  def down do
    alter table(:users) do
      remove :name
      remove :nick
    end
  end
end
