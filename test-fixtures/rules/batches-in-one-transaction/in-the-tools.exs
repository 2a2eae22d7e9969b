defmodule MyApp.Repo.Migrations.FillLocale do
  use Ecto.Migration

  def up do
    fill([1])
  end

  def down, do: :ok

  defp fill(ids) do
    repo().query!("UPDATE users SET locale = 'en' WHERE id = ANY($1)", [ids]) # expect: batches-in-one-transaction
  end
end
