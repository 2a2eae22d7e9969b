defmodule Repo.Migrations.Endless do
  use Ecto.Migration

  def change, do: again(1)

  defp again(n), do: again(n + 1)
end
