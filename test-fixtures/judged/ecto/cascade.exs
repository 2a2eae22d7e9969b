defmodule Stock.Repo.Migrations.DropVendors do
  use Ecto.Migration

  def up do
    drop table(:vendors), mode: :cascade # expect: drop-cascade
  end

  def down do
    raise "no way back"
  end
end
