defmodule MyApp.Repo.Migrations.ValidateCategory do
  use Ecto.Migration

  def change do
    execute "ALTER TABLE posts VALIDATE CONSTRAINT posts_category_id_fkey", ""
  end
end
