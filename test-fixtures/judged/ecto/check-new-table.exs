defmodule MyApp.Repo.Migrations.CheckNewTable do
  use Ecto.Migration

  def change do
    create table(:orders) do
      add :total, :integer
    end

    create constraint(:orders, :total_positive, check: "total > 0")
  end
end
