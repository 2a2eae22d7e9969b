defmodule MyApp.Repo.Migrations.CreatePosts do
  use Ecto.Migration

  def change do
    create table(:users)

    create table(:posts) do
      add :user_id, references(:users)
      add :editor_id, references(:users, name: :editor)
      add :author_id, :bigint
    end
  end
end
