defmodule MyApp.Repo.Migrations.RequireEmail do
  use Ecto.Migration

  def change do
    create constraint(:users, :email_given, check: "email IS NOT NULL", validate: false)
  end
end
