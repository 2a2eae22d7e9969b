defmodule MyApp.Repo.Migrations.AddItems do
  use Ecto.Migration

  def change do
    create table(:items) do # expect: syntax-error
      add :sku, :text
  end
end
