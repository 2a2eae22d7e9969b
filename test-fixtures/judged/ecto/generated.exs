defmodule Stock.Repo.Migrations.AddSearch do
  use Ecto.Migration

  def change do
    alter table(:articles) do
      add :search, :tsvector, generated: "ALWAYS AS (to_tsvector('english', body)) STORED" # expect: stored-generated-column
    end
  end
end
