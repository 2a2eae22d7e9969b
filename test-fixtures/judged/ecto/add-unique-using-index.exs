defmodule Stock.Repo.Migrations.UseIndex do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE users ADD CONSTRAINT users_handle_key UNIQUE USING INDEX users_handle_index"
  end

  def down do
    execute "ALTER TABLE users DROP CONSTRAINT users_handle_key"
  end
end
