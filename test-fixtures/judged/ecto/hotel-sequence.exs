defmodule Hotel.Repo.Migrations.Sequence do
  use Ecto.Migration

  def change do
    execute "CREATE SEQUENCE invoice_numbers START 1000", "DROP SEQUENCE invoice_numbers"
  end
end
