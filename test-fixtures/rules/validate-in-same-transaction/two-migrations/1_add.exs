defmodule MyApp.Repo.Migrations.AddCheck do
  use Ecto.Migration

  def change do
    create constraint(:orders, :positive, check: "amount > 0", validate: false)
  end
end
