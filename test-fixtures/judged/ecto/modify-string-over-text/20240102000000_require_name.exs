defmodule MyApp.Repo.Migrations.RequireName do
  use Ecto.Migration

  def up do
    alter table(:users) do
      modify :name, :string, default: "" # expect: modify-changes-type
    end
  end

  def down do
    alter table(:users) do
      modify :name, :text, default: nil
    end
  end
end
