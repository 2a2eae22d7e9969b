defmodule Stock.Repo.Migrations.RenameTotal do
  use Ecto.Migration

  def change do
    rename table(:orders), :total, to: :total_cents # expect: rename-column
  end
end
