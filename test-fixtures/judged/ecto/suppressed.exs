defmodule MyApp.Repo.Migrations.Suppressed do
  use Ecto.Migration

  def change do
    # lockstep-ignore index-without-concurrently: forty rows, measured
    create index(:countries, [:name])

    alter table(:countries) do
      # lockstep-ignore required-column: the table is empty in production
      add :flag, :string, null: false
    end
  end
end
