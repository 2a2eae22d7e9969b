defmodule MyApp.Repo.Migrations.AddIfNotExistsReference do
  use Ecto.Migration

  def up do
    alter table(:posts) do
      add_if_not_exists :user_id, references(:users, validate: false) # expect: add-if-not-exists-foreign-key
    end
  end

  def down do
    alter table(:posts) do
      remove_if_exists :user_id, references(:users)
    end
  end
end
