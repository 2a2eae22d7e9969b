defmodule Stock.Repo.Migrations.AddNick do
  use Ecto.Migration

  def change do
    alter table(:customers) do
      add :nick, :string, nullable: false, unique: true # expect: ignored-option, ignored-option
    end
  end
end
