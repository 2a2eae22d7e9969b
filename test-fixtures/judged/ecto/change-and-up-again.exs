defmodule Stock.Repo.Migrations.Both do
  use Ecto.Migration

  def change do # expect: change-with-up-or-down
    create table(:flags) do
      add :name, :string
    end
  end

  def down do
    drop table(:flags)
  end
end
