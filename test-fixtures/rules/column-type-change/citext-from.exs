defmodule MyApp.Repo.Migrations.CitextEmail do
  use Ecto.Migration

  # Nothing is known of the indexes of users.
  def change do
    alter table(:users) do
      modify :email, :citext, from: :string # expect: column-type-change
    end
  end
end
