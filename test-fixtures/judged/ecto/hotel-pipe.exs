defmodule Hotel.Repo.Migrations.Pipe do
  use Ecto.Migration

  def change do
    :rooms # expect: index-without-concurrently
    |> index([:floor])
    |> create()
  end
end
