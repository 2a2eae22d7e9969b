defmodule MyApp.Repo.Migrations.CreateItems do
  use Ecto.Migration

  def up do
    create_if_not_exists table(:items)
  end

  def down do
    drop_if_exists table(:items)
  end
end
