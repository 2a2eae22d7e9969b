defmodule MyApp.Repo.Migrations.Conditions do
  use Ecto.Migration

  @old false

  def change do
    if @old do
      create table(:old_items)
    else
      create table(:items)
    end

    unless @old do
      alter table(:items), do: add(:sku, :text)
    end

    if direction() == :down, do: drop(table(:more_items))
  end
end
