defmodule MyApp.Repo.Migrations.Types do
  use Ecto.Migration

  def change do
    create table(:types, primary_key: false) do
      add :a, :integer
      add :b, :bigint
      add :c, :float
      add :d, :binary
      add :e, :time
      add :f, :naive_datetime_usec
      add :g, :timestamptz
      add :h, :decimal
      add :i, :inet
      add :j, :string, size: 40
      add :k, {:array, :integer}
      add :l, :binary_id
      add :m, {:map, :string}
      add :n, :bigserial
      add :o, :duration
    end
  end
end
