defmodule Hotel.Repo.Migrations.Json do
  use Ecto.Migration

  def change do
    create table(:hooks) do
      add :payload, :json # expect: json-instead-of-jsonb
    end
  end
end
