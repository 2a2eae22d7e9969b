defmodule Stock.Repo.Migrations.Directions do
  use Ecto.Migration

  def change do
    create table(:kinds) do
      add :name, :string
    end

    if direction() == :up do
      flush()
      repo().query!("INSERT INTO kinds (name) VALUES ('a')")
    end
  end
end
