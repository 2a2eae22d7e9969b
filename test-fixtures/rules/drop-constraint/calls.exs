defmodule MyApp.Repo.Migrations.DropKeys do
  use Ecto.Migration

  def up do
    drop constraint(:users, :users_email_key) # expect: drop-constraint
    drop_if_exists constraint(:users, :users_pkey) # expect: drop-constraint
    drop constraint(:users, :users_team_id_fkey)
  end

  def down do
    drop constraint(:users, :users_nick_key)
  end
end
