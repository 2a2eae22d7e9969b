defmodule MyApp.Repo.Migrations.AddColumns do
  use Ecto.Migration

  def change do
    alter table(:users) do
      add :admin, :boolean, default: false, null: false
      add :locale, :string, default: "en", null: false
      add :seen_at, :utc_datetime, default: fragment("now()")
      add :prefs, :map, default: fragment("'{}'::jsonb"), null: false
      add :roles, {:array, :string}, default: [], null: false
      add :bio, :text
    end
  end
end
