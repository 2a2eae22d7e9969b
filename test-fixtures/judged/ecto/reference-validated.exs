defmodule MyApp.Repo.Migrations.ReferenceValidated do
  use Ecto.Migration

  def change do
    alter table(:posts) do
      add :category_id, references(:categories) # expect: foreign-key-without-not-valid
    end
  end
end
