defmodule MyApp.Repo.Migrations.FillPosts do
  use Ecto.Migration

  def up, do: fill()

  def down, do: fill()

  defp fill do
    MyApp.Repo.insert_all("posts", [])
  end
end
