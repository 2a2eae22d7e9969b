defmodule Stock.Repo.Migrations.AddOrderCoupon do
  use Ecto.Migration

  def change do
    alter table(:orders) do
      add :coupon_id, references(:coupons, on_delete: :nilify_all) # expect: foreign-key-without-not-valid, unindexed-foreign-key
    end
  end
end
