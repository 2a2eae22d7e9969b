defmodule MyApp.Repo.Migrations.IndexNewTable do
  use Ecto.Migration

  def change do
    create table("invoices") do
      add :number, :string, null: false
    end

    create unique_index("invoices", [:number])
    create index(:invoices, [desc: :number], name: :invoices_newest)
  end
end
