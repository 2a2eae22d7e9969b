defmodule Hotel.Repo.Migrations.AddNullableRefPlain do
  use Ecto.Migration

  def change do
    alter table(:stays) do
      add :agent_id, :bigint
    end
  end
end
