defmodule Hotel.Repo.Migrations.BiggerString do
  use Ecto.Migration

  def change do
    alter table(:guests) do
      modify :name, :string, size: 500, from: {:string, size: 255}
    end
  end
end
