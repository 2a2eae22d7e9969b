defmodule MyApp.Repo.Migrations.CreateUsers do
  use Ecto.Migration

  def change do
    create table(:users) do
      add :name, :string # expect: varchar-instead-of-text
      add :bio, :text
      add :code, :string, size: 3 # expect: varchar-instead-of-text
      add :tags, {:array, :string} # expect: varchar-instead-of-text
    end

    alter table(:users) do
      modify :name, :string, null: false, from: {:string, null: true}
    end
  end
end
