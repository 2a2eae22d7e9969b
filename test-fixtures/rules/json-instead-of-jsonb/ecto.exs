defmodule MyApp.Repo.Migrations.AddPayload do
  use Ecto.Migration

  def change do
    create table(:events) do
      add :payload, :json # expect: json-instead-of-jsonb
      add :meta, :map
      add :more, :jsonb
      add :list, {:array, :map}
    end
  end
end
