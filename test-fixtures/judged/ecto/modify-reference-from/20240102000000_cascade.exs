defmodule MyApp.Repo.Migrations.Cascade do
  use Ecto.Migration

  def change do
    alter table(:posts) do
      modify :user_id, references(:users, on_delete: :delete_all), from: references(:users) # expect: foreign-key-without-not-valid
    end
  end
end
