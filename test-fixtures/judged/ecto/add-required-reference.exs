defmodule MyApp.Repo.Migrations.AddRequiredReference do
  use Ecto.Migration

  def change do
    alter table(:posts) do
      add :author_id, references(:users, on_delete: :nothing), null: false # expect: required-column, foreign-key-without-not-valid
    end

    create index(:posts, [:author_id]) # expect: index-without-concurrently
  end
end
