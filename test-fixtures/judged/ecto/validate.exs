defmodule Stock.Repo.Migrations.ValidateCheck do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE orders VALIDATE CONSTRAINT total_positive"
  end

  def down, do: :ok
end
