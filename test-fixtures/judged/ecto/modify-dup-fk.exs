defmodule Stock.Repo.Migrations.CascadeComments do
  use Ecto.Migration

  def up do
    alter table(:comments) do
      modify :post_id, references(:posts, on_delete: :delete_all) # expect: modify-duplicates-foreign-key, foreign-key-without-not-valid
    end
  end

  def down do
    :ok
  end
end
