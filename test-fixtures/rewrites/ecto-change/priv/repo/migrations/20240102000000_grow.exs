defmodule Shop.Repo.Migrations.Grow do
  @moduledoc "What the shop needs to grow."
  use Ecto.Migration

  @colours ~w(red green)

  def change do
    # What customers like to be called.
    alter table(:customers) do
      add :nick, :string
      add :parent_id, references(:customers, on_delete: :nilify_all)
    end

    create index(:customers, [:parent_id])
    create unique_index(:customers, [:email], where: "nick IS NOT NULL")

    for colour <- @colours do
      create table("tags_#{colour}") do
        add :name, :string
      end
    end

    # Nobody orders nothing.
    alter table(:orders) do
      modify :note, :text, null: false, from: {:text, null: true}
    end
  end
end
