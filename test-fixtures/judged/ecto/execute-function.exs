defmodule MyApp.Repo.Migrations.ExecuteFunction do
  use Ecto.Migration

  def up do
    execute(&forward/0)
  end

  def down do
    :ok
  end

  defp forward do
    repo().query!("UPDATE users SET plan = 'free' WHERE plan IS NULL") # expect: unbatched-backfill
  end
end
