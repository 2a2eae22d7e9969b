defmodule Stock.Repo.Migrations.TableInVariable do
  use Ecto.Migration

  def change do
    coupons = table(:coupons)

    create coupons do
      add :code, :string, size: 32, null: false
      add :percent, :decimal, precision: 5, scale: 2
      timestamps(updated_at: false)
    end

    create unique_index(:coupons, [:code])
    create index(:coupons, ["lower(code)"], name: :coupons_lower_code)
  end
end
