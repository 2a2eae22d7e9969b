defmodule Stock.Repo.Migrations.AddSeq do
  use Ecto.Migration

  def change do
    alter table(:orders) do
      add :position, :bigserial # expect: auto-increment-column
    end
  end
end
