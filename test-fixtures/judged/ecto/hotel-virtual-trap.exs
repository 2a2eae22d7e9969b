defmodule Hotel.Repo.Migrations.VirtualTrap do
  use Ecto.Migration

  def change do
    create table(:words) do
      add :text, :text
    end

    # TODO: drop table(:phrases) after the release
    execute(
      "INSERT INTO words (text) VALUES ('DROP TABLE words; UPDATE words SET text = null')",
      "SELECT 1"
    )
  end
end
