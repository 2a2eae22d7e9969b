defmodule MyApp.Repo.Migrations.TitleAgain do
  use Ecto.Migration

  def up do
    alter table(:posts) do
      modify :title, :string, null: false # expect: set-not-null
    end
  end

  def down do
    alter table(:posts) do
      modify :title, :string, null: true
    end
  end
end
