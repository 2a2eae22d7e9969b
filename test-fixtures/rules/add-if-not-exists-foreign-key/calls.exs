defmodule MyApp.Repo.Migrations.AddUser do
  use Ecto.Migration

  def up do
    create table(:items)

    alter table(:items) do
      add_if_not_exists :user_id, references(:users)
    end

    alter table(:posts) do
      add_if_not_exists :user_id, references(:users) # expect: add-if-not-exists-foreign-key, foreign-key-without-not-valid
    end

    alter table(:tags) do
      add_if_not_exists :user_id, :bigint
      add :post_id, references(:posts) # expect: foreign-key-without-not-valid, many-foreign-keys
    end
  end

  def down, do: raise("no way back")
end
