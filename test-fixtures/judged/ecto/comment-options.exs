defmodule MyApp.Repo.Migrations.CommentOptions do
  use Ecto.Migration

  def change do
    create table(:notes, comment: "DROP TABLE users; is only a comment") do
      add :body, :text, comment: "TRUNCATE users"
    end
  end
end
