defmodule MyApp.Repo.Migrations.AddLocale do
  use Ecto.Migration

  @moduledoc """
  Purpose: room for the language of a user
  Risk: a lock for an instant
  Rollback: drops the column
  Duration: an instant
  """

  def change do
    alter table(:users) do
      add :locale, :text
    end
  end
end
