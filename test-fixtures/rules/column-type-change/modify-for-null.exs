defmodule MyApp.Repo.Migrations.RequireBody do
  use Ecto.Migration

  def up do
    alter table(:tickets) do
      modify :body, :text, null: false # expect: set-not-null
      modify :state, :string, default: "new"
      modify :amount, :decimal # expect: column-type-change
    end
  end

  def down, do: :ok
end
