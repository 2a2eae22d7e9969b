defmodule Stock.Repo.Migrations.QuantityDecimal do
  use Ecto.Migration

  def up do
    alter table(:stock_moves) do
      modify :quantity, :decimal # expect: column-type-change
    end
  end

  def down do
    alter table(:stock_moves) do
      modify :quantity, :integer
    end
  end
end
