defmodule MyApp.Repo.Migrations.ChangeOwner do
  use Ecto.Migration

  def change do
    create table(:notes) do
      add :user_id, :bigint
    end

    alter table(:notes) do
      modify :user_id, references(:users), from: :bigint # expect: unspecified-on-delete
    end

    alter table(:notes) do
      modify :user_id, references(:users, on_delete: :delete_all), from: references(:users)
    end

    alter table(:notes) do
      remove :user_id, references(:users)
    end
  end
end
