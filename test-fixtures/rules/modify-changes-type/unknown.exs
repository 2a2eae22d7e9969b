defmodule MyApp.Repo.Migrations.ChangePosts do
  use Ecto.Migration

  def change do
    create table(:posts) do
      add :title, :text
    end

    alter table(:posts) do
      modify :title, :string, default: "", from: {:string, default: nil}
    end

    alter table(:never_seen) do
      modify :title, :string, default: "", from: {:string, default: nil}
    end
  end
end
