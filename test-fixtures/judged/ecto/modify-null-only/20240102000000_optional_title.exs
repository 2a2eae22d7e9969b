defmodule MyApp.Repo.Migrations.OptionalTitle do
  use Ecto.Migration

  def change do
    alter table(:posts) do
      modify :title, :string, null: true, from: {:string, null: false}
      modify :body, :text, default: "", from: {:text, default: nil}
    end
  end
end
