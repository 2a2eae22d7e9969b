defmodule MyApp.Repo.Migrations.QuotedTablePrefix do
  use Ecto.Migration

  @prefix "crm"

  def change do
    execute "CREATE SCHEMA IF NOT EXISTS #{@prefix}", "DROP SCHEMA #{@prefix}"

    create table(:leads, prefix: @prefix) do
      add :email, :string
    end

    create unique_index(:leads, [:email], prefix: @prefix)
  end
end
