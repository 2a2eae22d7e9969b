defmodule Hotel.Repo.Migrations.Storage do
  use Ecto.Migration

  def change do
    execute "ALTER TABLE stays SET (autovacuum_vacuum_scale_factor = 0.01)",
            "ALTER TABLE stays RESET (autovacuum_vacuum_scale_factor)"
  end
end
