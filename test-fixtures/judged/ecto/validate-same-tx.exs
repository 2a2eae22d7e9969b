defmodule Stock.Repo.Migrations.AddPriceCheck do
  use Ecto.Migration

  def up do
    create constraint(:products, :price_cap, check: "price < 1000000", validate: false)
    execute "ALTER TABLE products VALIDATE CONSTRAINT price_cap" # expect: validate-in-same-transaction
  end

  def down do
    drop constraint(:products, :price_cap)
  end
end
