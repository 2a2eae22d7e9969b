defmodule MyApp.Repo.Migrations.CreateUsers do
  use Ecto.Migration

  def change do
    create table(:users, primary_key: false, prefix: "accounts", comment: "people who can sign in") do
      add :id, :uuid, primary_key: true, null: false, default: fragment("gen_random_uuid()")
      timestamps(type: :utc_datetime_usec)
    end
  end
end
