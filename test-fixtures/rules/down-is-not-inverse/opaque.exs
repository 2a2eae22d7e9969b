defmodule MyApp.Repo.Migrations.AddByLibrary do
  use Ecto.Migration

  def up do
    alter table(:users) do
      add :email, :text
    end
  end

  def down do
    Some.Library.undo()
  end
end
