defmodule MyApp.Repo.Migrations.UseElsewhere do
  use Ecto.Migration

  # No migration made this one: from here on others may be missing from the history, too.
  def change do
    alter table(:made_by_hand) do
      add :note, :text
    end
  end
end
