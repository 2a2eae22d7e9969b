defmodule Hotel.Repo.Migrations.IfNotExists do
  use Ecto.Migration

  def change do
    create_if_not_exists index(:rooms, [:view]) # expect: index-without-concurrently
  end
end
