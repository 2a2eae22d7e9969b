defmodule MyApp.Repo.Migrations.ModifyColumns do
  use Ecto.Migration

  def up do
    alter table(:users) do
      modify :name, :text, null: false
      modify :age, :integer, null: true, default: 18
    end
  end
end
