defmodule MyApp.Repo.Migrations.LongerEmail do
  use Ecto.Migration

  def change do
    alter table(:users) do
      modify :email, :string, size: 320, null: false, default: "", from: {:string, null: false, default: ""}
    end
  end
end
