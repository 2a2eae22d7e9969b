defmodule MyApp.Repo.Migrations.CreateItems do
  use Ecto.Migration

  def change do
    create_if_not_exists table(:items)
    execute "COMMENT ON TABLE items IS 'a'" # expect: irreversible-change
  end
end
