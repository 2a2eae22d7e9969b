defmodule Stock.Repo.Migrations.CreateTenantTables do
  use Ecto.Migration

  def change do
    create table(:notes, prefix: "tenant_a") do
      add :text, :text
      timestamps()
    end

    create index(:notes, [:inserted_at], prefix: "tenant_a")
  end
end
