defmodule MyApp.Repo.Migrations.AddReferences do
  use Ecto.Migration

  def change do
    create table(:items) do
      add :order_id, references(:orders, on_delete: :delete_all) # expect: unindexed-foreign-key
    end

    alter table(:items) do
      add :visit_id, references(:visits)
    end

    alter table(:orders) do
      add :item_id, references(:items) # expect: foreign-key-without-not-valid
      add :team_id, references(:teams, validate: false)
      add :state, :text
    end
  end
end
