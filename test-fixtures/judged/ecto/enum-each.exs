defmodule MyApp.Repo.Migrations.EnumEach do
  use Ecto.Migration

  def up do
    Enum.each(~w(a b)a, fn column ->
      alter table(:orders) do
        add column, :string, null: false # expect: required-column
      end
    end)
  end

  def down do
    Enum.each(~w(a b)a, fn column ->
      alter table(:orders) do
        remove column
      end
    end)
  end
end
