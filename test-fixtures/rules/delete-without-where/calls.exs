defmodule MyApp.Repo.Migrations.ForgetVisits do
  use Ecto.Migration

  def change do
    execute "DELETE FROM visits", "SELECT 1" # expect: delete-without-where
  end
end
