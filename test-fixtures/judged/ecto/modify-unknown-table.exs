defmodule MyApp.Repo.Migrations.ModifyUnknownTable do
  use Ecto.Migration

  def change do
    alter table(:products) do
      modify :price, :decimal, precision: 10, scale: 2, from: {:decimal, precision: 8, scale: 2}
      modify :title, :text, from: :string
      modify :quantity, :bigint, from: :integer # expect: column-type-change
    end
  end
end
