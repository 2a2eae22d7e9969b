defmodule MyApp.Repo.Migrations.ManyCalls do
  use Ecto.Migration

  # Ecto goes backwards and stops at the last of them.
  def change do
    create table(:items) do
      add :sku, :text
    end

    execute "COMMENT ON TABLE items IS 'what is sold'"
    execute "COMMENT ON COLUMN items.sku IS 'number'" # expect: irreversible-change
  end
end
