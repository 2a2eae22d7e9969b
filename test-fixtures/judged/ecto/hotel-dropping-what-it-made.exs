defmodule Hotel.Repo.Migrations.DroppingWhatItMade do
  use Ecto.Migration

  def up do
    create table(:scratch) do
      add :x, :integer
    end

    execute "INSERT INTO scratch (x) VALUES (1)"
    drop table(:scratch)
  end

  def down, do: :ok
end
