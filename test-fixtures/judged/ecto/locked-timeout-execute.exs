defmodule MyApp.Repo.Migrations.LockedTimeoutExecute do
  use Ecto.Migration

  def up do
    execute "SET LOCAL lock_timeout = '2s'"

    alter table(:orders) do
      add :note, :text
    end
  end

  def down do
    alter table(:orders) do
      remove :note
    end
  end
end
