defmodule Hotel.Repo.Migrations.TypoOption do
  use Ecto.Migration

  def change do
    create table(:minibars) do
      add :price, :decimal, precison: 10, scale: 2 # expect: statement-fails
      timestamps()
    end
  end
end
