defmodule MyApp.Repo.Migrations.AddCheck do
  use Ecto.Migration

  @disable_ddl_transaction true

  def up do
    create constraint(:orders, :positive, check: "amount > 0", validate: false)
    execute "ALTER TABLE orders VALIDATE CONSTRAINT positive"
  end

  def down do
    drop constraint(:orders, :positive)
  end
end
