defmodule Stock.Repo.Migrations.BackfillBatches do
  use Ecto.Migration
  import Ecto.Query
  @disable_ddl_transaction true
  @disable_migration_lock true

  def up, do: page(0)
  def down, do: :ok

  defp page(last) do
    ids =
      repo().all(
        from o in "orders", where: o.id > ^last and is_nil(o.state), order_by: o.id, limit: 1000, select: o.id
      )

    if ids != [] do
      repo().update_all(from(o in "orders", where: o.id in ^ids), set: [state: "open"])
      page(List.last(ids))
    end
  end
end
