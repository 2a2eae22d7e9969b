defmodule MyApp.Repo.Migrations.QuotedNames do
  use Ecto.Migration

  def change do
    create table("Order Items", primary_key: false) do
      add :select, :text
      add :camelCase, :integer
    end

    create index("Order Items", [:camelCase], name: "By Camel")
    rename table("Order Items"), :select, to: :from
  end
end
