defmodule Hotel.Repo.Migrations.Insert do
  use Ecto.Migration

  def up do
    execute "INSERT INTO settings (name, value) VALUES ('theme', 'dark') ON CONFLICT DO NOTHING"
  end

  def down do
    execute "DELETE FROM settings WHERE name = 'theme'"
  end
end
