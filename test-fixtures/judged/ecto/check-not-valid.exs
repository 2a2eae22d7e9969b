defmodule Stock.Repo.Migrations.AddCheck do
  use Ecto.Migration

  def change do
    create constraint(:orders, :total_positive, check: "total >= 0", validate: false)
  end
end
