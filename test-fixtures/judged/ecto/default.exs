defmodule Stock.Repo.Migrations.DefaultRole do
  use Ecto.Migration

  def change do
    alter table(:users) do
      modify :role, :string, default: "member", from: {:string, default: nil}
    end
  end
end
