defmodule MyApp.Repo.Migrations.AddEmail do
  use Ecto.Migration

  def up do
    alter table(:users) do
      add_if_not_exists :email, :text
    end

    alter table(:users) do
      add :email, :string # expect: duplicate-column
    end
  end

  def down do
    alter table(:users) do
      remove_if_exists :email
    end
  end
end
