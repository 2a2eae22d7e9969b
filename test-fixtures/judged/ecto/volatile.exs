defmodule Stock.Repo.Migrations.AddPublicId do
  use Ecto.Migration

  def change do
    alter table(:customers) do
      add :public_id, :uuid, default: fragment("gen_random_uuid()"), null: false # expect: volatile-default
    end
  end
end
