defmodule MyApp.Repo.Migrations.Direction do
  use Ecto.Migration

  def change do
    create table(:flags) do
      add :name, :string
    end

    if direction() == :up do
      execute("COMMENT ON TABLE flags IS 'switches'", "")
    end
  end
end
