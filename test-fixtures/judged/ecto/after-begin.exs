defmodule MyApp.Repo.Migrations.AfterBegin do
  use Ecto.Migration

  def after_begin do
    repo().query!("SET LOCAL lock_timeout TO '5s'")
  end

  def change do
    alter table(:users) do
      add :nickname, :string
    end
  end
end
