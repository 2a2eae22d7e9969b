defmodule Help.Repo.Migrations.ByHand do
  use Ecto.Migration

  def change do
    rename table(:tickets), :subject, to: :title
  end
end
