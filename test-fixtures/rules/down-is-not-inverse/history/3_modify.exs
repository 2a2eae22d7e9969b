defmodule MyApp.Repo.Migrations.RequireName do
  use Ecto.Migration

  # Going back repeats null: false, since from: names only a type.
  def change do
    alter table(:users) do
      modify :name, :text, null: false, from: :text # expect: set-not-null, down-is-not-inverse
    end
  end
end
