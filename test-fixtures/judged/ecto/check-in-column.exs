defmodule MyApp.Repo.Migrations.CheckInColumn do
  use Ecto.Migration

  def change do
    alter table(:users) do
      add :age, :integer
    end

    create constraint(:users, :age_positive, check: "age > 0", validate: false)
  end
end
