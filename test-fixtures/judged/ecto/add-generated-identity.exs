defmodule MyApp.Repo.Migrations.AddGeneratedIdentity do
  use Ecto.Migration

  def change do
    create table(:tickets, primary_key: [name: :id, type: :identity]) do
      add :title, :string
    end
  end
end
