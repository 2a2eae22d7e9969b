defmodule Clinic.Repo.Migrations.WidenRoom do
  use Ecto.Migration

  # The dump was made after this one: which type room had before, it cannot tell.
  def up do
    alter table(:visits) do
      modify :room, :string
    end
  end

  def down do
    raise "the rooms are longer now"
  end
end
