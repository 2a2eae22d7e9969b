defmodule Hotel.Repo.Migrations.RawFk do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE stays ADD CONSTRAINT stays_hotel_fk FOREIGN KEY (hotel_id) REFERENCES hotels (id)" # expect: foreign-key-without-not-valid
  end

  def down do
    execute "ALTER TABLE stays DROP CONSTRAINT stays_hotel_fk"
  end
end
