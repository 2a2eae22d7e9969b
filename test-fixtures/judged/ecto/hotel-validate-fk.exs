defmodule Hotel.Repo.Migrations.ValidateFk do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE stays VALIDATE CONSTRAINT stays_hotel_fk"
  end

  def down do
    :ok
  end
end
