defmodule MyApp.Repo.Migrations.ReplaceKey do
  use Ecto.Migration

  def up do
    rename table(:users), :id, to: :old_id # expect: rename-column
    rename table(:users), :uuid, to: :id # expect: rename-column

    alter table(:users) do
      remove :old_id # expect: drop-column
    end
  end

  def down do
    alter table(:users) do
      add :old_id, :integer
    end

    rename table(:users), :id, to: :uuid
    rename table(:users), :old_id, to: :id
  end
end
