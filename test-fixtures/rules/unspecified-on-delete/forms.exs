defmodule MyApp.Repo.Migrations.CreateComments do
  use Ecto.Migration

  def change do
    create table(:comments) do
      add :post_id, references(:posts) # expect: unspecified-on-delete
      add :user_id, references(:users, on_delete: :nothing)
      add :team_id, references(:teams, on_delete: :delete_all) # expect: unindexed-foreign-key
      add :page_id, :bigint
      add :site_id, references(:sites, type: :uuid, on_update: :update_all) # expect: unindexed-foreign-key, unspecified-on-delete
    end
  end
end
