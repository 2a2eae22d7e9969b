defmodule MyApp.Repo.Migrations.DropConstraintFk do
  use Ecto.Migration

  def up do
    drop constraint(:posts, "posts_user_id_fkey")

    alter table(:posts) do
      modify :user_id, references(:users, on_delete: :delete_all, validate: false)
    end
  end

  def down do
    drop constraint(:posts, "posts_user_id_fkey")

    alter table(:posts) do
      modify :user_id, references(:users)
    end
  end
end
