defmodule MyApp.Repo.Migrations.DefaultEmail do
  use Ecto.Migration

  def change do
    alter table(:users) do
      modify :email, :string, default: "", from: {:string, default: nil}
    end
  end
end
