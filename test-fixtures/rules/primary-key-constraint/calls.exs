defmodule MyApp.Repo.Migrations.AddKeys do
  use Ecto.Migration

  def change do
    alter table(:visits) do
      add :number, :bigint, primary_key: true # expect: primary-key-constraint
    end

    create table(:items, primary_key: false) do
      add :id, :bigint, primary_key: true
    end
  end
end
