defmodule Hotel.Repo.Migrations.NotNull18Style do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE guests ADD CONSTRAINT guests_locale_not_null CHECK (locale IS NOT NULL) NOT VALID"
  end

  def down do
    execute "ALTER TABLE guests DROP CONSTRAINT guests_locale_not_null"
  end
end
