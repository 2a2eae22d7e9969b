defmodule Stock.Repo.Migrations.ValidateEmail do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE users VALIDATE CONSTRAINT users_email_not_null"
    execute "ALTER TABLE users ALTER COLUMN email SET NOT NULL"
    execute "ALTER TABLE users DROP CONSTRAINT users_email_not_null"
  end

  def down do
    execute "ALTER TABLE users ADD CONSTRAINT users_email_not_null CHECK (email IS NOT NULL) NOT VALID"
    execute "ALTER TABLE users ALTER COLUMN email DROP NOT NULL"
  end
end
