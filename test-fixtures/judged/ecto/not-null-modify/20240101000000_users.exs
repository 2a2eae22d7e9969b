defmodule MyApp.Repo.Migrations.Users do
  use Ecto.Migration

  def change do
    create table(:users) do
      add :email, :string
      add :name, :text
      add :age, :integer
    end

    create constraint(:users, :adult, check: "age > 17")
  end
end
