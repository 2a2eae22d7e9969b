defmodule MyApp.Repo.Migrations.ChangeOrders do
  use Ecto.Migration

  def change do
    alter table(:orders) do
      modify :note, :string, default: "", from: {:string, default: nil}
      modify :remark, :text, from: :string
      modify :body, :string, from: :text # expect: lossy-type-change
      modify :total, :bigint, from: :integer # expect: column-type-change
      modify :price, :decimal, precision: 12, scale: 2, from: {:decimal, precision: 10, scale: 2}
    end
  end
end
