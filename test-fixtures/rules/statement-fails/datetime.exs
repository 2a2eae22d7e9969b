defmodule MyApp.Repo.Migrations.AddTime do
  use Ecto.Migration

  def change do
    alter table(:items) do
      add :at, :datetime # expect: statement-fails
    end
  end
end
