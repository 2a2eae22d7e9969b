defmodule Stock.Repo.Migrations.AddOrderAgent do
  use Ecto.Migration

  def change do
    alter table(:orders) do
      add :agent_id, references(:agents) # expect: foreign-key-without-not-valid
    end

    create index(:orders, [:agent_id]) # expect: index-without-concurrently
  end
end
