defmodule MyApp.Repo.Migrations.CreateUsers do
  use Ecto.Migration

  def change do
    create table(:teams)

    create table(:users) do
      add :email, :text, null: false
      add :name, :text
      add :age, :integer, default: 18
      add :locale, :string
      add :team_id, references(:teams, on_delete: :delete_all) # expect: unindexed-foreign-key
      timestamps()
    end

    create index(:users, [:name, :email])
    create unique_index(:users, [:email])
    create constraint(:users, :age_positive, check: "age >= 0")
  end
end
