# excellent_migrations:safety-assured-for-this-file table_dropped
defmodule MyApp.Repo.Migrations.RemoveThings do
  use Ecto.Migration

  @note """
  # lockstep-ignore drop-column: no comment, but a string
  """

  def up do
    drop table(:visits)

    # lockstep-ignore drop-column: the whole block
    alter table(:users) do
      remove :a
      remove :b
    end

    alter table(:users) do # lockstep-ignore drop-column: the whole block too
      remove :c
      remove :d
    end

    alter table(:users) do
      # lockstep-ignore drop-column: this one only
      remove :e
      remove :f # expect: drop-column
      remove :g # lockstep-ignore drop-column: and this one
    end

    # lockstep-ignore drop-column: nothing is dropped here # expect: unused-suppression
    execute "ANALYZE users"
    # excellent_migrations:safety-assured-for-next-line column_removed
    execute "ALTER TABLE users DROP COLUMN h"
    execute "ALTER TABLE users DROP COLUMN i -- lockstep-ignore drop-column: not in Elixir" # expect: drop-column
    execute "COMMENT ON TABLE users IS '#{String.length(@note)}'"
  end

  def down, do: raise "no way back"
end
