defmodule Stock.Repo.Migrations.MakeThenModify do
  use Ecto.Migration

  def change do
    create table(:widgets) do
      add :size, :integer
    end

    alter table(:widgets) do
      modify :size, :bigint, null: false, from: {:integer, null: true}
      add :uid, :uuid, default: fragment("gen_random_uuid()"), null: false
    end

    rename table(:widgets), :size, to: :extent
  end
end
