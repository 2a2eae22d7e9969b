defmodule MyApp.Repo.Migrations.BackfillExecute do
  use Ecto.Migration

  def up do
    alter table(:users) do
      add :plan, :string
    end

    execute "UPDATE users SET plan = 'free' WHERE plan IS NULL" # expect: unbatched-backfill error
  end

  def down do
    alter table(:users) do
      remove :plan
    end
  end
end
