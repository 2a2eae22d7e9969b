defmodule MyApp.Repo.Migrations.AddIgnoredOptions do
  use Ecto.Migration

  def change do
    alter table(:users) do
      add :name, :string, nullable: false # expect: ignored-option
      add :slug, :string, unique: true # expect: ignored-option
    end
  end
end
