defmodule MyApp.Repo.Migrations.ChangePosts do
  use Ecto.Migration

  def up do
    alter table(:posts) do
      modify :title, :string, default: "" # expect: modify-changes-type
    end

    # The type is what the call is for.
    alter table(:posts) do
      modify :body, :string # expect: lossy-type-change
    end

    # The same type, or one that needs no write.
    alter table(:posts) do
      modify :slug, :string, default: ""
      modify :name, :text, default: ""
    end

    alter table(:posts) do
      modify :views, :string, default: "0" # expect: modify-changes-type
    end

    alter table(:posts) do
      modify :owner, references(:users) # expect: modify-changes-type, foreign-key-without-not-valid
    end

    # SQL says what it means.
    execute "ALTER TABLE posts ALTER COLUMN note TYPE varchar(255)" # expect: lossy-type-change
  end

  def down, do: raise("no way back")
end
