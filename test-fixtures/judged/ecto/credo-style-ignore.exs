# excellent_migrations:safety-assured-for-this-file index_not_concurrently
defmodule MyApp.Repo.Migrations.AddIndex do
  use Ecto.Migration

  def change do
    create index(:countries, [:name])
  end
end
