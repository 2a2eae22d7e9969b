defmodule Clinic.Repo.Migrations.LengthenNames do
  use Ecto.Migration

  # Both are known from the dump: one is free, the other writes the table anew.
  def up do
    alter table(:patients) do
      modify :name, :string, size: 200, null: false
      modify :weight, :bigint
    end
  end

  def down do
    alter table(:patients) do
      modify :weight, :integer
      modify :name, :string, size: 120, null: false
    end
  end
end
