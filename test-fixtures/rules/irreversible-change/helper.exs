defmodule MyApp.Repo.Migrations.CommentTables do
  use Ecto.Migration

  def change do
    for table <- ~w(users orders), do: comment(table)
  end

  defp comment(table) do
    execute "COMMENT ON TABLE #{table} IS 'made by us'" # expect: irreversible-change
  end
end
