defmodule MyApp.Repo.Migrations.ReferenceValidateAtOnce do
  use Ecto.Migration

  def up do
    alter table(:posts) do
      add :category_id, references(:categories, validate: false)
    end

    execute "ALTER TABLE posts VALIDATE CONSTRAINT posts_category_id_fkey" # expect: validate-in-same-transaction
  end

  def down do
    alter table(:posts) do
      remove :category_id
    end
  end
end
