defmodule MyApp.Repo.Migrations.EnumType do
  use Ecto.Migration

  def change do
    execute(
      "CREATE TYPE order_state AS ENUM ('new', 'paid')",
      "DROP TYPE order_state"
    )

    create table(:orders) do
      add :state, :order_state, null: false, default: "new"
    end
  end
end
