defmodule Hotel.Repo.Migrations.FkNotValidRaw do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE stays ADD CONSTRAINT stays_hotel_fk FOREIGN KEY (hotel_id) REFERENCES hotels (id) NOT VALID"
  end

  def down do
    execute "ALTER TABLE stays DROP CONSTRAINT stays_hotel_fk"
  end
end
