defmodule MyApp.Repo.Migrations.RequireLabels do
  use Ecto.Migration

  # The history never made this table: from: says whether its columns could be NULL.
  def change do
    alter table(:labels) do
      modify :name, :text, null: false, from: {:text, null: false}
      modify :color, :text, null: false, from: {:text, null: true} # expect: set-not-null
      modify :shade, :text, null: false, from: :text # expect: set-not-null
    end

    alter table(:labels) do
      modify :name, :text, null: false, from: {:text, null: true}
      modify :shade, :text, null: true, from: {:text, null: false}
    end

    alter table(:labels) do
      modify :shade, :text, null: false, from: {:text, null: false} # expect: set-not-null
    end
  end
end
