defmodule MyApp.Repo.Migrations.AddAndFlush do
  use Ecto.Migration

  def change do
    create table(:items)
    flush() # expect: irreversible-change
    create index(:items, [:id])
  end
end
