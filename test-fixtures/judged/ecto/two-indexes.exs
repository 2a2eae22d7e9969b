defmodule Stock.Repo.Migrations.AddInvoiceIndexes do
  use Ecto.Migration

  def up do
    create index("invoices", [:account_id, :issued_at]) # expect: index-without-concurrently
    create unique_index("invoices", [:number], where: "voided_at IS NULL") # expect: index-without-concurrently
  end

  def down do
    drop index("invoices", [:account_id, :issued_at])
    drop unique_index("invoices", [:number])
  end
end
