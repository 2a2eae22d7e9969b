defmodule MyApp.Repo.Migrations.Drops do
  use Ecto.Migration

  def up do
    drop index(:orders, [:state])
    drop_if_exists index(:orders, [:number]), mode: :cascade
    drop table(:orders), mode: :cascade
    drop_if_exists table(:visits)
    drop constraint(:users, :age_is_positive)
    drop_if_exists constraint(:users, :name_given)
  end
end
