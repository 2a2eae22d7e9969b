defmodule Hotel.Repo.Migrations.NilDefaultModify do
  use Ecto.Migration

  def change do
    alter table(:guests) do
      modify :points, :integer, default: 0, from: {:integer, default: nil}
    end
  end
end
