defmodule MyApp.Repo.Migrations.IndexPosts do
  use Ecto.Migration

  def change do
    create table(:posts)

    create index(:posts, [:id],
             concurrent: true # expect: ignored-option
           )
  end
end
