defmodule MyApp.Repo.Migrations.ValidateCheck do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE orders VALIDATE CONSTRAINT positive"
  end

  def down, do: :ok
end
