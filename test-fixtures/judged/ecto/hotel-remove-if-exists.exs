defmodule Hotel.Repo.Migrations.RemoveIfExists do
  use Ecto.Migration

  def up do
    alter table(:guests) do
      remove_if_exists :fax, :string # expect: drop-column
    end
  end

  def down do
    alter table(:guests) do
      add :fax, :string
    end
  end
end
