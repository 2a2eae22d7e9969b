defmodule MyApp.Repo.Migrations.ManyInOneAlter do
  use Ecto.Migration

  def change do
    alter table(:users) do
      add :a, :string
      add :b, :integer, null: false # expect: required-column
      add :c, :uuid, default: fragment("uuid_generate_v4()") # expect: volatile-default
      add :d, references(:teams, validate: false)
      remove :e, :string # expect: drop-column
    end
  end
end
