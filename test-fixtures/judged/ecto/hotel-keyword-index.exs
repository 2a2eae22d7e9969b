defmodule Hotel.Repo.Migrations.KeywordIndex do
  use Ecto.Migration

  def change do
    create index(:rooms, [:floor, :number], unique: true, name: :rooms_place) # expect: index-without-concurrently
  end
end
