defmodule MyApp.Repo.Migrations.CreatePosts do
  use Ecto.Migration

  @opts [nul: false] # expect: ignored-option

  def change do
    create table(:posts, primary_key: false) do
      add :id, :uuid, primary_key: true, null: false
      add :title, :string, size: 40, default: "", comment: "as shown"
      add :slug, :string, unique: true # expect: ignored-option
      add :price, :decimal, precision: 10, scale: 2, required: true # expect: ignored-option

      add :author_id, # expect: unindexed-foreign-key
          references(:users, on_delete: :delete_all, type: :uuid),
          null: false,
          on_delete: :nothing # expect: ignored-option

      add :views, :integer, nullable: false, index: true # expect: ignored-option, ignored-option
      add :code, :identity, start_value: 100, increment: 10
      add :span, :duration, fields: "DAY TO SECOND"
      add :full, :text, generated: "ALWAYS AS (title || slug) STORED", collation: "C"
      timestamps(type: :utc_datetime, inserted_at: :created_at, updated_at: false, usec: true) # expect: ignored-option
    end

    create table(:tags) do
      add :name, :text, [{:null, false}]
      add :kind, :text, @opts
    end

    create index(:posts, [:title], unique: true, where: "title <> ''")
  end
end
