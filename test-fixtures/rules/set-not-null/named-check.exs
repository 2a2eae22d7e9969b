defmodule MyApp.Repo.Migrations.RequireEmail do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE users VALIDATE CONSTRAINT email_not_null"
    execute "ALTER TABLE users VALIDATE CONSTRAINT users_age_null"
    execute "ALTER TABLE users VALIDATE CONSTRAINT users_name_length"

    alter table(:users) do
      modify :email, :string, null: false, from: {:string, null: true} # expect: type-change-recheck
      modify :age, :integer, null: false, from: {:integer, null: true} # expect: type-change-recheck
      modify :name, :string, null: false, from: {:string, null: true} # expect: set-not-null
    end

    execute "ALTER TABLE users VALIDATE CONSTRAINT users_phone_not_null" # expect: validate-in-same-transaction
    execute "ALTER TABLE users ALTER COLUMN phone SET NOT NULL"

    drop constraint(:users, :email_not_null)
  end

  def down, do: raise("no way back")
end
