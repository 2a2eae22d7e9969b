defmodule Hotel.Repo.Migrations.ChangeFlush do
  use Ecto.Migration

  def change do
    alter table(:guests) do
      add :vip, :boolean
    end

    flush() # expect: irreversible-change

    execute "UPDATE guests SET vip = false WHERE vip IS NULL", "" # expect: unbatched-backfill
  end
end
