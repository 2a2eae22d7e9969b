defmodule Stock.Repo.Migrations.AddEnumValue do
  use Ecto.Migration

  def up do
    execute "ALTER TYPE order_state ADD VALUE 'returned'"
    execute "ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'returned'" # expect: enum-value-used-at-once
  end

  def down do
    execute "ALTER TABLE orders ALTER COLUMN state DROP DEFAULT"
  end
end
