defmodule Stock.Repo.Migrations.CreateReviews do
  use Ecto.Migration

  def change do
    create table(:reviews) do
      add :body, :text, null: false
      add :stars, :integer, null: false, default: 5
      timestamps()
    end

    create index(:reviews, [:stars])
    create unique_index(:reviews, [:body])
    create constraint(:reviews, :stars_in_range, check: "stars BETWEEN 1 AND 5")
  end
end
