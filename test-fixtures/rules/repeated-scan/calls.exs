defmodule MyApp.Repo.Migrations.RequireBoth do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE orders ALTER COLUMN a SET NOT NULL" # expect: set-not-null
    execute "ALTER TABLE orders ALTER COLUMN b SET NOT NULL" # expect: set-not-null, repeated-scan
  end

  def down do
    execute "ALTER TABLE orders ALTER COLUMN a DROP NOT NULL, ALTER COLUMN b DROP NOT NULL"
  end
end
