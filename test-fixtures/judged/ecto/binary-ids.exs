defmodule MyApp.Repo.Migrations.BinaryIds do
  use Ecto.Migration

  def change do
    create table(:posts, primary_key: false) do
      add :id, :binary_id, primary_key: true
      add :title, :string
      add :meta, :map, default: %{}
      add :tags, {:array, :string}, default: []
      timestamps(type: :utc_datetime_usec)
    end

    create index(:posts, ["lower(title)"], name: :posts_lower_title)
  end
end
