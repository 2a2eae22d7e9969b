defmodule MyApp.Repo.Migrations.AddColumns do
  use Ecto.Migration

  def up do
    alter table(:users) do
      add :locale, :string, size: 5, null: false, default: "en"
      add_if_not_exists :nickname, :text
      add :token, :uuid, default: fragment("gen_random_uuid()")
      add :age, :smallint, null: true
    end
  end
end
