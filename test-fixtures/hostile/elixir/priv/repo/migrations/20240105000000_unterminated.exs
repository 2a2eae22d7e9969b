defmodule Repo.Migrations.Unterminated do
  use Ecto.Migration

  def change do
    execute """
    CREATE INDEX i ON t (a)
