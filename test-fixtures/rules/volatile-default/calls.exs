defmodule MyApp.Repo.Migrations.AddColumns do
  use Ecto.Migration

  def change do
    alter table(:users) do
      add :a, :utc_datetime, default: fragment("now()"), null: false
      add :b, :uuid, default: fragment("gen_random_uuid()") # expect: volatile-default
      add :c, :map, default: %{}, null: false
      add :d, :boolean, default: false, null: false
      add :e, :float, null: false, default: fragment("random()") # expect: volatile-default
      add :f, :string, default: "gen_random_uuid()"
      add :g, :decimal, default: 1.5
    end

    create table(:items) do
      add :token, :uuid, default: fragment("gen_random_uuid()")
    end
  end
end
