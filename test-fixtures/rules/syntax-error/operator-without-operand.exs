defmodule MyApp.Repo.Migrations.AddItems do
  use Ecto.Migration

  def change do
    create table(:items) do
      add :sku, :text, default: "a" <>
    end # expect: syntax-error
  end
end
