defmodule Stock.Repo.Migrations.DropUniqueEmail do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE users DROP CONSTRAINT users_email_key" # expect: drop-constraint
  end

  def down do
    execute "ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email)"
  end
end
