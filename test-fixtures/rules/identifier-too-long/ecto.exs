defmodule MyApp.Repo.Migrations.IndexReminders do
  use Ecto.Migration

  def change do
    create table(:customer_subscription_renewal_reminders) do
      add :customer_id, :bigint
      add :renewal_date, :date
    end

    create index(:customer_subscription_renewal_reminders, [:customer_id, :renewal_date]) # expect: identifier-too-long

    create index(:customer_subscription_renewal_reminders, [:customer_id, :renewal_date],
             name: :reminders_customer_id_renewal_date_index
           )

    create index(:customer_subscription_renewal_reminders, [:customer_id])
  end
end
