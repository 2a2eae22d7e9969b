defmodule MyApp.Repo.Migrations.ChangeReadings do
  use Ecto.Migration

  # The history never made this table: what from: says of its columns is all there is to know.
  def change do
    alter table(:readings) do
      modify :count, :bigint, from: :integer # expect: column-type-change
      modify :note, :text, from: :string
      modify :label, :string, size: 100, from: {:string, size: 50}
      modify :code, :string, size: 50, from: {:string, size: 100} # expect: lossy-type-change
      modify :price, :decimal, precision: 12, scale: 2, from: {:decimal, precision: 10, scale: 2}
      modify :tags, {:array, :text}, from: {:array, :string} # expect: column-type-change
      modify :seen_at, :utc_datetime_usec, from: :utc_datetime
    end

    alter table(:readings) do
      modify :note, :string, from: :string # expect: lossy-type-change
      add :extra, :integer
      modify :extra, :bigint, from: :integer # expect: column-type-change
    end
  end
end
