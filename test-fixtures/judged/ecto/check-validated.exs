defmodule MyApp.Repo.Migrations.CheckValidated do
  use Ecto.Migration

  def change do
    create constraint(:orders, :total_positive, check: "total > 0") # expect: check-without-not-valid
  end
end
