defmodule Stock.Repo.Migrations.RawNotNull do
  use Ecto.Migration

  def up do
    execute("""
    ALTER TABLE payments
      ALTER COLUMN currency SET NOT NULL, -- expect: set-not-null
      ALTER COLUMN amount TYPE numeric(12, 2) -- expect: column-type-change
    """)
  end

  def down do
    execute "ALTER TABLE payments ALTER COLUMN currency DROP NOT NULL"
  end
end
