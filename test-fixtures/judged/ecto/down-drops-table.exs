defmodule MyApp.Repo.Migrations.DownDropsTable do
  use Ecto.Migration

  def up do
    create table(:coupons) do
      add :code, :string, null: false
    end

    create unique_index(:coupons, [:code])
  end

  def down do
    drop_if_exists unique_index(:coupons, [:code])
    drop table(:coupons)
  end
end
