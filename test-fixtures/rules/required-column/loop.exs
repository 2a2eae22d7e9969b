defmodule MyApp.Repo.Migrations.AddTenant do
  use Ecto.Migration

  def change do
    for name <- ~w(orders visits)a do
      alter table(name) do # expect: many-tables-locked
        add :tenant_id, :bigint, null: false # expect: required-column
      end
    end

    alter table(:users) do
      timestamps() # expect: timestamps-on-existing-table
    end

    alter table(:loads) do
      timestamps(default: fragment("now()"))
      timestamps(null: true, inserted_at: :made_at, updated_at: :changed_at)
    end
  end
end
