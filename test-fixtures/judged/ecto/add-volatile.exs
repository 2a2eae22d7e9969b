defmodule MyApp.Repo.Migrations.AddVolatile do
  use Ecto.Migration

  def change do
    alter table(:users) do
      add :name, :string, default: "x"
      add :public_id, :uuid, default: fragment("gen_random_uuid()"), null: false # expect: volatile-default
    end
  end
end
