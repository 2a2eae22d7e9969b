defmodule MyApp.Repo.Migrations.AddTotal do
  use Ecto.Migration

  def change do
    create table(:orders) do
      add :total, :money # expect: money-column
      add :money, :decimal
    end
  end
end
