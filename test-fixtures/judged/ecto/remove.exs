defmodule Stock.Repo.Migrations.DropLegacyFlag do
  use Ecto.Migration

  def change do
    alter table(:products) do
      remove :legacy, :boolean, default: false # expect: drop-column
    end
  end
end
