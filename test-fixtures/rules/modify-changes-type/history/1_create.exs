defmodule MyApp.Repo.Migrations.CreatePosts do
  use Ecto.Migration

  def change do
    create table(:posts) do
      add :title, :text
      add :body, :text
      add :slug, :string
      add :name, :string
      add :views, :integer
      add :owner, :uuid
      add :note, :text
    end
  end
end
