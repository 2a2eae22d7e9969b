defmodule MyApp.Repo.Migrations.AgeDefault do
  use Ecto.Migration

  def change do
    alter table(:users) do
      modify :age, :integer, default: 18, from: {:integer, default: nil} # expect: type-change-recheck
    end
  end
end
