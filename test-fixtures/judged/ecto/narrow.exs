defmodule Stock.Repo.Migrations.ShortNotes do
  use Ecto.Migration

  def change do
    alter table(:orders) do
      modify :note, :string, from: :text # expect: lossy-type-change
    end
  end
end
