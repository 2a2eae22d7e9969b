defmodule MyApp.Repo.Migrations.PhoenixAuthHash do
  use Ecto.Migration

  def change do
    alter table(:users) do
      add :confirmed_at, :utc_datetime
      modify :email, :citext, from: :string # expect: column-type-change
    end
  end
end
