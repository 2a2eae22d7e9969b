defmodule Stock.Repo.Migrations.DocsMentionDrop do
  use Ecto.Migration

  @moduledoc """
  Never run `drop table(:orders)` or `execute "TRUNCATE orders"` here:
  create index(:orders, [:id]) would block.
  """

  # remove :legacy from orders in the next release
  def change do
    alter table(:orders) do
      # add :x, :string, null: false
      add :comment, :text, comment: "DROP TABLE orders"
    end
  end
end
