defmodule MyApp.Repo.Migrations.ExecuteIrreversible do
  use Ecto.Migration

  def change do
    execute "COMMENT ON TABLE orders IS 'Orders'" # expect: irreversible-change
  end
end
