defmodule MyApp.Repo.Migrations.SeveralModules do
  use Ecto.Migration

  defmodule Item do
    use Ecto.Schema

    schema "items" do
      field :name, :string
    end
  end

  def change do
    create table(:items) do
      add :name, :string
    end
  end
end
