defmodule Stock.Repo.Migrations.AddCountry do
  use Ecto.Migration

  def change do
    alter table(:customers) do
      add :country, :string, null: false # expect: required-column
    end
  end
end
