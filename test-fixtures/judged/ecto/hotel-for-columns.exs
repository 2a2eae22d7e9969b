defmodule Hotel.Repo.Migrations.ForColumns do
  use Ecto.Migration

  def change do
    for column <- [:guest_id, :room_id] do
      create index(:stays, [column]) # expect: index-without-concurrently
    end
  end
end
