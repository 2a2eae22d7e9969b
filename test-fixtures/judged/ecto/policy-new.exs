defmodule Stock.Repo.Migrations.Policies do
  use Ecto.Migration

  def up do
    create table(:secrets) do
      add :owner, :text, null: false
    end

    execute "CREATE POLICY own ON secrets USING (owner = current_user)"
    execute "ALTER TABLE secrets ENABLE ROW LEVEL SECURITY"
  end

  def down do
    drop table(:secrets)
  end
end
