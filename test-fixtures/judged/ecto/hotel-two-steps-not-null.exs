defmodule Hotel.Repo.Migrations.TwoStepsNotNull do
  use Ecto.Migration

  def up do
    execute "UPDATE guests SET locale = 'en' WHERE locale IS NULL" # expect: unbatched-backfill

    alter table(:guests) do
      modify :locale, :string, null: false, from: {:string, null: true} # expect: set-not-null
    end
  end

  def down do
    alter table(:guests) do
      modify :locale, :string, null: true, from: {:string, null: false}
    end
  end
end
