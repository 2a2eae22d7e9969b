defmodule MyApp.Repo.Migrations.CreateTokens do
  use Ecto.Migration

  def change do
    create_if_not_exists table(:tokens) do # expect: drop-if-exists-reverse
      add :value, :binary
    end

    create unique_index(:tokens, [:value]) # expect: index-without-concurrently
  end
end
