defmodule Stock.Repo.Migrations.SoftDelete do
  use Ecto.Migration

  def change do
    for name <- [:orders, :customers] do
      alter table(name) do # expect: many-tables-locked
        add :deleted_at, :utc_datetime
      end
    end
  end
end
