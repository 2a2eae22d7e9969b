defmodule MyApp.Repo.Migrations.EmailNotNull do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE users ALTER COLUMN email SET NOT NULL"
    drop constraint(:users, :email_given)
  end

  def down do
    create constraint(:users, :email_given, check: "email IS NOT NULL", validate: false)
    execute "ALTER TABLE users ALTER COLUMN email DROP NOT NULL"
  end
end
