defmodule Hotel.Repo.Migrations.Timestamptz do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE stays ALTER COLUMN checked_in_at TYPE timestamptz USING checked_in_at AT TIME ZONE 'UTC'" # expect: column-type-change
  end

  def down do
    execute "ALTER TABLE stays ALTER COLUMN checked_in_at TYPE timestamp"
  end
end
