defmodule Shop.Repo.TenantMigrations.CreateNotes do
  use Ecto.Migration

  def change do
    create table(:notes, prefix: prefix()) do
      add :text, :text
    end
  end
end
