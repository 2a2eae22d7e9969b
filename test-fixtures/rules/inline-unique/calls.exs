defmodule MyApp.Repo.Migrations.AddKeys do
  use Ecto.Migration

  def change do
    alter table(:users) do
      # Ecto ignores the option: no constraint is made.
      add :handle, :text, unique: true # expect: ignored-option
    end

    execute "ALTER TABLE users ADD COLUMN login text UNIQUE", "" # expect: inline-unique, down-is-not-inverse
  end
end
