defmodule MyApp.Repo.Migrations.Cascade do
  use Ecto.Migration

  def up do
    alter table(:posts) do
      modify :user_id, references(:users, on_delete: :delete_all) # expect: modify-duplicates-foreign-key, foreign-key-without-not-valid
    end
  end

  def down do
    :ok
  end
end
