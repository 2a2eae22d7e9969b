defmodule MyApp.Repo.Migrations.UpAndDown do
  use Ecto.Migration

  def up do
    execute "COMMENT ON TABLE items IS 'a'"

    alter table(:items) do
      remove :sku # expect: drop-column
    end
  end

  def down do
    execute "COMMENT ON TABLE items IS NULL"
    drop constraint(:items, :sku_given)
  end
end
