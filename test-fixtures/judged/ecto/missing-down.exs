defmodule Stock.Repo.Migrations.OnlyUp do # expect: missing-down
  use Ecto.Migration

  def up do
    create table(:badges) do
      add :name, :string, null: false
    end
  end
end
