defmodule MyApp.Repo.Migrations.BackfillEverything do
  use Ecto.Migration

  def up do
    execute "UPDATE users SET plan = 'free'" # expect: update-without-where
  end

  def down, do: :ok
end
