defmodule Hotel.Repo.Migrations.DecimalNarrow do
  use Ecto.Migration

  def change do
    alter table(:rates) do
      modify :amount, :decimal, precision: 8, scale: 2, from: {:decimal, precision: 12, scale: 4} # expect: lossy-type-change
    end
  end
end
