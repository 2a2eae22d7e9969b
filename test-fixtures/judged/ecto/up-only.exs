defmodule MyApp.Repo.Migrations.UpOnly do # expect: missing-down
  use Ecto.Migration

  def up do
    alter table(:users) do
      add :nickname, :string
    end
  end
end
