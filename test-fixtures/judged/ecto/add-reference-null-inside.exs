defmodule MyApp.Repo.Migrations.AddReferenceNullInside do
  use Ecto.Migration

  def change do
    create table(:comments) do
      add :post_id, references(:posts, null: false) # expect: ignored-option
    end
  end
end
