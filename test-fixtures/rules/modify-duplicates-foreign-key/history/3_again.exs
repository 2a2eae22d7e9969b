defmodule MyApp.Repo.Migrations.ChangePostsAgain do
  use Ecto.Migration

  def up do
    alter table(:posts) do
      modify :author_id, references(:users, on_delete: :nilify_all), from: references(:users) # expect: foreign-key-without-not-valid, unindexed-foreign-key
    end

    alter table(:posts) do
      modify :author_id, # expect: foreign-key-without-not-valid, unindexed-foreign-key
             references(:users, on_delete: :nilify_all),
             from: {references(:users), null: true}
    end

    drop constraint(:posts, :posts_author_id_fkey) # expect: locks-referenced-table

    alter table(:posts) do
      modify :author_id, references(:users, on_delete: :nothing) # expect: foreign-key-without-not-valid
    end
  end

  def down, do: raise("no way back")
end
