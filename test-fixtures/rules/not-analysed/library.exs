defmodule MyApp.Repo.Migrations.AddJobs do
  use Ecto.Migration

  def up do
    Oban.Migration.up(version: 12) # expect: not-analysed
  end

  def down do
    Oban.Migration.down(version: 1)
  end
end
