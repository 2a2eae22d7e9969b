defmodule MyApp.Repo.Migrations.ChangePostsAgain do
  use Ecto.Migration

  def change do
    alter table(:posts) do
      modify :name, :string, default: "a", from: {:string, default: ""} # expect: modify-changes-type
      modify :slug, :integer, default: nil, from: {:string, default: ""} # expect: column-type-change
    end
  end
end
