defmodule MyApp.Repo.Migrations.RenameNewTable do
  use Ecto.Migration

  def change do
    create table(:drafts) do
      add :body, :text
    end

    rename table(:drafts), :body, to: :content
    rename table(:drafts), to: table(:posts_drafts)
    create index(:posts_drafts, [:content])
  end
end
