defmodule MyApp.Repo.Migrations.ReferenceUnindexed do
  use Ecto.Migration

  def change do
    create table(:comments) do
      add :body, :text
      add :post_id, references(:posts, on_delete: :delete_all) # expect: unindexed-foreign-key
    end
  end
end
