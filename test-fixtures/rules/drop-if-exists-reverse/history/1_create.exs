defmodule MyApp.Repo.Migrations.CreateItems do
  use Ecto.Migration

  def change do
    create table(:users) do
      add :email, :text
    end

    create_if_not_exists table(:items) do # expect: drop-if-exists-reverse
      add :sku, :text
    end

    # The table is new, so that it has no index yet.
    create_if_not_exists index(:users, [:email])
  end
end
