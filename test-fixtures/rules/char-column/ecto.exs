defmodule MyApp.Repo.Migrations.AddCurrency do
  use Ecto.Migration

  def change do
    create table(:orders) do
      add :currency, :char, size: 3 # expect: char-column
      add :state, :string
    end
  end
end
