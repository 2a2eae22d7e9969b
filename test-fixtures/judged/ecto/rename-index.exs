defmodule MyApp.Repo.Migrations.RenameIndex do
  use Ecto.Migration

  def change do
    rename index(:users, [:email]), to: "users_email_idx"
  end
end
