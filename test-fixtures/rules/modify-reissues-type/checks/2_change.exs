defmodule MyApp.Repo.Migrations.ChangeOrders do
  use Ecto.Migration

  def up do
    alter table(:orders) do
      modify :total, :integer, default: 0 # expect: type-change-recheck
    end

    # Not valid, so that nothing is checked.
    alter table(:orders) do
      modify :price, :integer, default: 0
    end

    alter table(:orders) do
      modify :note, :text, default: "" # expect: type-change-dependency
    end

    alter table(:orders) do
      modify :body, :text, default: ""
    end

    # The partial index is rebuilt.
    alter table(:orders) do
      modify :state, :text, default: "new" # expect: column-type-change
    end

    execute "ALTER TABLE orders ALTER COLUMN total SET DEFAULT 1"
  end

  def down, do: raise("no way back")
end
