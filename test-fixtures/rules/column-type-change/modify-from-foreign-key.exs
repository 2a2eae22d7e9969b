defmodule MyApp.Repo.Migrations.ChangeOwners do
  use Ecto.Migration

  def change do
    alter table(:cars) do
      modify :owner_id, :bigint, from: references(:people) # expect: locks-referenced-table
      modify :driver_id, :bigint, from: {references(:people, type: :integer), null: true} # expect: column-type-change
    end
  end
end
