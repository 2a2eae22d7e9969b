defmodule Hotel.Repo.Migrations.RepoUpdateAllString do
  use Ecto.Migration

  def up do
    repo().update_all("guests", set: [newsletter: false]) # expect: update-without-where
  end

  def down, do: :ok
end
