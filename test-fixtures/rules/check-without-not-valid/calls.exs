defmodule MyApp.Repo.Migrations.AddChecks do
  use Ecto.Migration

  def up do
    create constraint(:orders, :a, check: "amount > 0") # expect: check-without-not-valid
    create constraint("orders", "b", check: "amount > 0", validate: false)

    create table(:items) do # expect: down-is-not-inverse
      add :amount, :integer
    end

    create constraint(:items, :c, check: "amount > 0")

    for table <- [:orders, :visits] do
      create constraint(table, :"#{table}_positive", check: "amount > 0") # expect: check-without-not-valid, access-exclusive-held, many-tables-locked
    end
  end

  def down do
    create constraint(:orders, :d, check: "amount > 0")
  end
end
