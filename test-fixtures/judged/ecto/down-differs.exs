defmodule MyApp.Repo.Migrations.DownDiffers do
  use Ecto.Migration

  def up do
    alter table(:orders) do
      add :note, :text
      add :memo, :text # expect: down-is-not-inverse
    end
  end

  def down do
    alter table(:orders) do
      remove :note
    end
  end
end
