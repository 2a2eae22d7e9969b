defmodule MyApp.Repo.Migrations.OneNewTable do
  use Ecto.Migration

  def change do
    create table(:badges) do
      add :name, :string
    end

    alter table(:users) do
      add :badge_count, :integer, null: false, default: 0
    end
  end
end
