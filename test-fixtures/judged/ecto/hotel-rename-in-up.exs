defmodule Hotel.Repo.Migrations.RenameInUp do
  use Ecto.Migration

  def up do
    rename table("guests"), :mail, to: :email # expect: rename-column
  end

  def down do
    rename table("guests"), :email, to: :mail
  end
end
