defmodule MyApp.Repo.Migrations.ModifyUsers do
  use Ecto.Migration

  def change do
    alter table(:users) do
      modify :locale, :string, null: false, from: {:string, null: true} # expect: set-not-null
      add :country, :string
      remove :age, :integer, default: 18 # expect: drop-column, down-is-not-inverse
    end

    create index(:users, [:country]) # expect: index-without-concurrently
    rename table(:users), :inserted_at, to: :created_at # expect: rename-column
  end
end
