defmodule MyApp.Repo.Migrations.NoWayBack do
  use Ecto.Migration

  def up do
    create table(:visits)
  end

  def down do
    raise "there is no way back"
  end
end
