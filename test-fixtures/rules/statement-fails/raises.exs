defmodule MyApp.Repo.Migrations.AddPrice do
  use Ecto.Migration

  def change do
    create table(:items) do
      add :sku, :text
    end

    create index(:items, [:sku], concurently: true) # expect: ignored-option
  end
end
