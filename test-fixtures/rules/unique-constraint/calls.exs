defmodule MyApp.Repo.Migrations.AddKeys do
  use Ecto.Migration

  def change do
    # Ecto has only indexes of its own, and this one is built while writes wait.
    create unique_index(:users, [:email]) # expect: index-without-concurrently
    execute "ALTER TABLE users ADD CONSTRAINT handle_key UNIQUE (handle)", "" # expect: unique-constraint
  end
end
