defmodule MyApp.Repo.Migrations.IndexIfNotExistsTable do
  use Ecto.Migration

  def change do
    create_if_not_exists table(:settings) do # expect: drop-if-exists-reverse
      add :key, :string
    end

    create index(:settings, [:key]) # expect: index-without-concurrently
  end
end
