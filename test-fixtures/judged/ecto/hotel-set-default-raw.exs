defmodule Hotel.Repo.Migrations.SetDefaultRaw do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE guests ALTER COLUMN locale SET DEFAULT 'en'"
  end

  def down do
    execute "ALTER TABLE guests ALTER COLUMN locale DROP DEFAULT"
  end
end
