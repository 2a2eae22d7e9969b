defmodule Stock.Repo.Migrations.RequireEmail do
  use Ecto.Migration

  def change do
    alter table(:customers) do
      modify :email, :string, null: false, from: {:string, null: true} # expect: set-not-null
    end
  end
end
