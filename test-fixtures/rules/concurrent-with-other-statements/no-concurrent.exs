defmodule MyApp.Repo.Migrations.Plain do
  use Ecto.Migration

  @disable_ddl_transaction true

  def change do
    alter table(:orders) do
      add :a, :text
    end

    alter table(:shops) do
      add :a, :text
    end
  end
end
