defmodule MyApp.Repo.Migrations.ChangeComments do
  use Ecto.Migration

  def up do
    alter table(:comments) do
      modify :user_id, references(:users, on_delete: :delete_all) # expect: modify-duplicates-foreign-key, foreign-key-without-not-valid
    end

    alter table(:comments) do
      modify :post_id, references(:posts), from: :bigint # expect: foreign-key-without-not-valid, many-foreign-keys
    end

    drop constraint(:likes, "likes_user_id_fkey") # expect: many-tables-locked

    alter table(:likes) do
      modify :user_id, references(:users) # expect: foreign-key-without-not-valid
    end
  end

  def down, do: raise("no way back")
end
