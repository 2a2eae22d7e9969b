defmodule Shop.Repo.Migrations.CreateShop do
  use Ecto.Migration

  def change do
    create table(:customers) do
      add :email, :string
      timestamps()
    end

    create table(:orders) do
      add :customer_id, :bigint
      add :note, :text
    end
  end
end
