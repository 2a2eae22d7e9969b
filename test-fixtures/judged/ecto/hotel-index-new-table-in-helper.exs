defmodule Hotel.Repo.Migrations.IndexNewTableInHelper do
  use Ecto.Migration

  def change do
    create_lookup(:beds)
    create_lookup(:views)
  end

  defp create_lookup(name) do
    create table(name) do
      add :label, :string, null: false
    end

    create unique_index(name, [:label])
  end
end
