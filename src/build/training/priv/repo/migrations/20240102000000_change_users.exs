defmodule Training.Repo.Migrations.ChangeUsers do
  use Ecto.Migration

  @tables ~w(posts comments)a

  def up do
    alter table(:users) do
      add :team_id, references(:teams, on_delete: :delete_all), null: false
      modify :age, :bigint, null: false, from: :integer
      remove :nickname
    end

    create index(:users, [:team_id], where: "age > 18")
    create constraint(:users, :adult, check: "age >= 18")
    rename table(:users), :email, to: :mail

    for table <- @tables do
      execute("CREATE INDEX #{table}_user_id ON #{table} (user_id)")
    end

    execute """
    UPDATE users SET age = 0 WHERE age IS NULL
    """
  end

  def down do
    drop index(:users, [:team_id])
  end
end
