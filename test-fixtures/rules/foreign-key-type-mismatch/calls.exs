defmodule MyApp.Repo.Migrations.CreateTables do
  use Ecto.Migration

  def change do
    create table(:users, primary_key: false) do
      add :id, :uuid, primary_key: true
    end

    create table(:posts) do
      add :user_id, references(:users) # expect: foreign-key-type-mismatch
      add :editor_id, references(:users, type: :uuid)
    end

    create table(:comments) do
      add :post_id, references(:posts)
      add :other_id, references(:posts, type: :integer) # expect: foreign-key-type-mismatch
    end
  end
end
