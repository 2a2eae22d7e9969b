defmodule MyApp.Repo.Migrations.IndexOtherPrefix do
  use Ecto.Migration

  def change do
    create table(:events, prefix: "audit") do
      add :at, :utc_datetime
    end

    create index(:events, [:at], prefix: "audit")
    create index(:events, [:at]) # expect: index-without-concurrently
  end
end
