defmodule Stock.Repo.Migrations.CreateRefunds do
  use Ecto.Migration

  def up do
    create table(:refunds) do
      add :amount, :integer, null: false
      timestamps()
    end
  end

  def down do
    drop table(:refunds)
  end
end
