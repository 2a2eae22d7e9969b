defmodule MyApp.Repo.Migrations.IndexOptionsVariable do
  use Ecto.Migration

  @columns [:state, :placed_at]

  def change do
    opts = [unique: true]
    create index(:orders, @columns, opts) # expect: index-without-concurrently
  end
end
