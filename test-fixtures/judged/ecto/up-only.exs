defmodule MyApp.Repo.Migrations.UpOnly do
  use Ecto.Migration

  def up do
    alter table(:users) do # expect: missing-down
      add :nickname, :string
    end
  end
end
