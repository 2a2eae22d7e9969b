defmodule Stock.Repo.Migrations.PositivePrice do
  use Ecto.Migration

  def change do
    create constraint(:products, :price_must_be_positive, check: "price > 0") # expect: check-without-not-valid
  end
end
