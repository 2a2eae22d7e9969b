defmodule Hotel.Repo.Migrations.Begin do
  use Ecto.Migration

  def up do
    execute "BEGIN" # expect: nested-transaction
    execute "ALTER TABLE stays ADD COLUMN note text"
    execute "COMMIT" # expect: nested-transaction
  end

  def down do
    alter table(:stays) do
      remove :note
    end
  end
end
