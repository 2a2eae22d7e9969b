defmodule MyApp.Repo.Migrations.DropPosts do
  use Ecto.Migration

  def up do
    create table(:posts) # expect: down-is-not-inverse
  end

  def down do
    alter table(:posts) do
      add :title, :text, nullable: false
    end
  end
end
