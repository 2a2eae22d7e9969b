defmodule Stock.Repo.Migrations.AddSeenAt do
  use Ecto.Migration

  def change do
    alter table(:users) do
      add :seen_at, :utc_datetime, null: false, default: fragment("now()")
    end
  end
end
