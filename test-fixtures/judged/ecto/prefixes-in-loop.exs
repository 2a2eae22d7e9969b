defmodule MyApp.Repo.Migrations.PrefixesInLoop do
  use Ecto.Migration

  def change do
    for prefix <- ["tenant_a", "tenant_b"] do
      create table(:notes, prefix: prefix) do
        add :body, :text
      end

      create index(:notes, [:body], prefix: prefix)
    end
  end
end
