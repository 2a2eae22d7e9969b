defmodule MyApp.Repo.Migrations.AgeBigint do
  use Ecto.Migration

  def change do
    alter table(:users) do
      modify :age, :bigint, default: 18, from: {:integer, default: 18} # expect: column-type-change
    end
  end
end
