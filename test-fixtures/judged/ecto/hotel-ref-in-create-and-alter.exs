defmodule Hotel.Repo.Migrations.RefInCreateAndAlter do
  use Ecto.Migration

  def change do
    create table(:invoices) do
      add :stay_id, references(:stays)
    end

    alter table(:stays) do
      add :invoice_id, references(:invoices, on_delete: :nilify_all) # expect: foreign-key-without-not-valid, unindexed-foreign-key
    end

    create index(:invoices, [:stay_id])
  end
end
