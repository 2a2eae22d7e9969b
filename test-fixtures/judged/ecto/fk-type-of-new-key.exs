defmodule Stock.Repo.Migrations.Mismatch do
  use Ecto.Migration

  def change do
    create table(:regions, primary_key: false) do
      add :id, :uuid, primary_key: true
      add :name, :string
    end

    create table(:shops) do
      add :region_id, references(:regions) # expect: foreign-key-type-mismatch
    end

    create index(:shops, [:region_id])
  end
end
