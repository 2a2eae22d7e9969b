defmodule MyApp.Repo.Migrations.AddNickname do
  use Ecto.Migration

  def after_begin do
    repo().query!("SET LOCAL lock_timeout TO '5s'")
  end

  def change do
    repo().query!("SELECT 1") # expect: repo-call-in-change

    alter table(:users) do
      add :nickname, :text
    end
  end
end
