defmodule MyApp.Repo.Migrations.LeaveColumn do
  use Ecto.Migration

  def up do
    alter table(:users) do
      add :email, :text # expect: down-is-not-inverse
    end

    create table(:visits)
  end

  def down do
    drop table(:visits)
  end
end
