defmodule Hotel.Repo.Migrations.RemoveTimestamps do
  use Ecto.Migration

  def change do
    alter table(:guests) do
      remove :inserted_at, :naive_datetime # expect: drop-column
      remove :updated_at, :naive_datetime # expect: drop-column
    end
  end
end
