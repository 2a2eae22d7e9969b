defmodule MyApp.Repo.Migrations.StringOverText do
  use Ecto.Migration

  def change do
    alter table(:users) do
      modify :name, :string, default: "", from: {:text, default: nil} # expect: lossy-type-change
    end
  end
end
