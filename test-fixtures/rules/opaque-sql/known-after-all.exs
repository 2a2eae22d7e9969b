defmodule MyApp.Repo.Migrations.KnownText do
  use Ecto.Migration

  @tables ~w(orders visits)

  def up do
    for table <- @tables do
      execute("ANALYZE " <> table <> "")
    end

    execute(Enum.join(["ANALYZE ", hd(@tables)]))
    Enum.map(@tables, &execute("ANALYZE #{&1}"))
  end

  def down, do: :ok
end
