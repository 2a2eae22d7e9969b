defmodule MyApp.Repo.Migrations.ChangePosts do
  use Ecto.Migration

  def up do
    alter table(:posts) do
      modify :user_id, references(:users, on_delete: :delete_all) # expect: foreign-key-without-not-valid, modify-duplicates-foreign-key, unindexed-foreign-key
    end

    alter table(:posts) do
      modify :editor_id, references(:users, on_delete: :delete_all) # expect: foreign-key-without-not-valid, modify-duplicates-foreign-key, unindexed-foreign-key
    end

    alter table(:posts) do
      modify :author_id, references(:users) # expect: foreign-key-without-not-valid
    end
  end

  def down, do: raise("no way back")
end
