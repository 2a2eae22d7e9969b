defmodule MyApp.Repo.Migrations.PrimaryKeyAdded do
  use Ecto.Migration

  def up do
    alter table(:memberships) do
      add :uid, :bigint, primary_key: true # expect: primary-key-constraint
    end
  end

  def down do
    alter table(:memberships) do
      remove :uid
    end
  end
end
