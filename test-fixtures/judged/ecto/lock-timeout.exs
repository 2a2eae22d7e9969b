defmodule Stock.Repo.Migrations.CarefulColumn do
  use Ecto.Migration

  def after_begin do
    repo().query!("SET LOCAL lock_timeout TO '3s'")
  end

  def change do
    alter table(:orders) do
      add :channel, :string
    end
  end
end
