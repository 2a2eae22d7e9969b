defmodule MyApp.Repo.Migrations.AddTenant do
  use Ecto.Migration

  def up do
    for table <- ~w(orders visits)a do
      alter table(table) do
        add :tenant_id, :bigint
      end

      create index(table, [:tenant_id])
    end

    Enum.each(["a", "b"], &drop_old/1)
  end

  defp drop_old(name) do
    drop table(name <> "_old")
  end
end
