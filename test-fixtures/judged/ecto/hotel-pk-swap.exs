defmodule Hotel.Repo.Migrations.PkSwap do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE tags DROP CONSTRAINT tags_pkey" # expect: drop-constraint
    execute "ALTER TABLE tags ADD PRIMARY KEY (uid)" # expect: primary-key-constraint
  end

  def down do
    raise "no way back"
  end
end
