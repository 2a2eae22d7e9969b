defmodule Stock.Repo.Migrations.ClearCache do
  use Ecto.Migration

  def up do
    execute "TRUNCATE TABLE page_cache" # expect: truncate
  end

  def down, do: :ok
end
