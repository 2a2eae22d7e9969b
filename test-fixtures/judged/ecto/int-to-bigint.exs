defmodule Stock.Repo.Migrations.WidenQuantity do
  use Ecto.Migration

  def up do
    alter table(:stock_moves) do
      modify :quantity, :bigint, from: :integer # expect: column-type-change
    end
  end

  def down do
    alter table(:stock_moves) do
      modify :quantity, :integer, from: :bigint
    end
  end
end
