defmodule MyApp.Repo.Migrations.AddGenerated do
  use Ecto.Migration

  def change do
    create table(:items) do
      add :price, :integer
      add :double, :integer, generated: "ALWAYS AS (price * 2) STORED"
    end

    alter table(:orders) do
      add :double, :integer, generated: "ALWAYS AS (total * 2) STORED" # expect: stored-generated-column
      add :number, :bigint, generated: "BY DEFAULT AS IDENTITY" # expect: auto-increment-column
    end
  end
end
