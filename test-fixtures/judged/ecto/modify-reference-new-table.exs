defmodule MyApp.Repo.Migrations.ModifyReferenceNewTable do
  use Ecto.Migration

  def change do
    create table(:posts) do
      add :user_id, :bigint
    end

    alter table(:posts) do
      modify :user_id, references(:users), from: :bigint
    end
  end
end
