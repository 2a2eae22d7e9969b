defmodule MyApp.Repo.Migrations.DropCheck do
  use Ecto.Migration

  def change do
    drop constraint(:users, :name_given) # expect: irreversible-change
  end
end
