defmodule MyApp.Repo.Migrations.EmailText do
  use Ecto.Migration

  def change do
    alter table(:users) do
      modify :email, :text, null: false, default: "", from: {:string, size: 320, null: false, default: ""}
    end
  end
end
