defmodule MyApp.Repo.Migrations.RequireEmail do
  use Ecto.Migration

  def change do
    alter table(:users) do
      modify :email, :string, null: false, from: {:string, null: true} # expect: set-not-null
    end
  end
end
