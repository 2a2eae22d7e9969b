defmodule MyApp.Repo.Migrations.DeleteAll do
  use Ecto.Migration

  def up do
    repo().delete_all("sessions") # expect: delete-without-where
  end

  def down, do: :ok
end
