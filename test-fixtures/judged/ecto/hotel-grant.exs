defmodule Hotel.Repo.Migrations.Grant do
  use Ecto.Migration

  def change do
    execute "GRANT SELECT ON stays TO reporting", "REVOKE SELECT ON stays FROM reporting"
  end
end
