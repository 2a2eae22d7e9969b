defmodule Stock.Repo.Migrations.OptionalPhone do
  use Ecto.Migration

  def change do
    alter table(:users) do
      modify :phone, :string, null: true, from: {:string, null: false}
    end
  end
end
