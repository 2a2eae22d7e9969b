# lockstep-ignore-file drop-tabel: a typing mistake # expect: unknown-rule
defmodule MyApp.Repo.Migrations.DropVisits do
  use Ecto.Migration

  def up do
    drop table(:visits) # expect: drop-table
  end

  def down, do: raise "no way back"
end
