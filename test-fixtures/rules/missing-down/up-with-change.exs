defmodule MyApp.Repo.Migrations.CreateItems do
  use Ecto.Migration

  def up do
    create table(:items)
  end

  # Ecto rolls back by change where there is no down.
  def change do # expect: change-with-up-or-down
    create table(:items)
  end
end
