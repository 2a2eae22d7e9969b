defmodule MyApp.Repo.Migrations.RenameColumns do
  use Ecto.Migration

  def change do
    rename table(:users), :a, to: :b # expect: rename-column
    rename table("users"), :c, to: :d # expect: rename-column
    rename index(:users, [:a]), to: "users_b_index"

    create table(:items) do
      add :sku, :text
    end

    rename table(:items), :sku, to: :number

    alter table(:users) do
      add :e, :text
    end

    rename table(:users), :e, to: :f
  end
end
