defmodule MyApp.Repo.Migrations.CreateItems do
  use Ecto.Migration

  def up do
    create table(:items)
  end

  def change do # expect: change-with-up-or-down
    create table(:items)
  end
end
