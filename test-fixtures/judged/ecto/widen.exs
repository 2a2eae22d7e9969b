defmodule Stock.Repo.Migrations.NameToText do
  use Ecto.Migration

  def change do
    alter table(:products) do
      modify :name, :text, from: :string
    end
  end
end
