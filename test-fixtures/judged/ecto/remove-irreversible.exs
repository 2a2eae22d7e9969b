defmodule Stock.Repo.Migrations.DropLegacyCode do
  use Ecto.Migration

  def change do
    alter table(:products) do
      remove :legacy_code # expect: drop-column, irreversible-change
    end
  end
end
