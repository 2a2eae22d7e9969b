defmodule MyApp.Repo.Migrations.CreateKinds do
  use Ecto.Migration

  def change do
    create_if_not_exists table("kinds") do
      add :word, :citext
    end

    create_if_not_exists unique_index("kinds", [:word])
  end
end
