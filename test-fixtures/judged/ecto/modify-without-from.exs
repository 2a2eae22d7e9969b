defmodule MyApp.Repo.Migrations.ModifyWithoutFrom do
  use Ecto.Migration

  def change do
    create table(:products) do
      add :title, :string
    end

    alter table(:products) do
      modify :title, :text # expect: irreversible-change
    end
  end
end
