defmodule MyApp.Repo.Migrations.AddSerial do
  use Ecto.Migration

  def change do
    alter table(:orders) do
      add :number, :bigserial # expect: auto-increment-column
    end
  end
end
