defmodule Stock.Repo.Migrations.CreateAudit do
  use Ecto.Migration

  def up do
    create table(:audit_entries, primary_key: false) do
      add :id, :uuid, primary_key: true, default: fragment("gen_random_uuid()")
      add :payload, :map, null: false
      add :at, :utc_datetime_usec, null: false, default: fragment("now()")
    end

    execute "ALTER TABLE audit_entries SET (fillfactor = 90)"
  end

  def down do
    drop table(:audit_entries)
  end
end
