defmodule Hotel.Repo.Migrations.AddPkCol do
  use Ecto.Migration

  def up do
    alter table(:tags) do
      add :id, :bigserial, primary_key: true # expect: auto-increment-column, primary-key-constraint
    end
  end

  def down do
    alter table(:tags) do
      remove :id
    end
  end
end
