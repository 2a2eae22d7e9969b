defmodule MyApp.Repo.Migrations.CreateJobs do
  use Ecto.Migration

  def up do
    Some.Library.Migrations.up()

    alter table(:jobs) do
      add :note, :text
    end
  end

  def down, do: raise("no way back")
end
