defmodule MyApp.Repo.Migrations.ValidateEmail do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE users VALIDATE CONSTRAINT email_given"
  end

  def down do
    :ok
  end
end
