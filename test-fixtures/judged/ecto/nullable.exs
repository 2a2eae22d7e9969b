defmodule Stock.Repo.Migrations.AddNote do
  use Ecto.Migration

  def change do
    alter table(:orders) do
      add :note, :text
      add :gift, :boolean, default: false, null: false
      add :meta, :map, default: %{}
    end
  end
end
