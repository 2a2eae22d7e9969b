defmodule MyApp.Repo.Migrations.RepairUsers do
  use Ecto.Migration
  import Ecto.Query
  import MyApp.MigrationHelpers
  alias MyApp.Accounts
  alias MyApp.Accounts.{User, Team}
  alias MyApp.Repo
  alias MyApp.Kinds.StatusEnum

  defmodule Visit do
    use Ecto.Schema

    schema "visits" do
      field :page, :string
    end
  end

  def up do
    Repo.update_all(User, set: [email: nil]) # expect: schema-module-in-migration
    Repo.all(from(t in Team, select: t.id)) # expect: schema-module-in-migration
    Repo.insert!(%Team{name: "a"})
    Accounts.repair() # expect: schema-module-in-migration

    Enum.each(Repo.all(from(u in "users", select: u.id)), fn id ->
      MyApp.Mailer.deliver(id) # expect: schema-module-in-migration
    end)

    Repo.update_all(Visit, set: [page: nil])
    Repo.all(from(v in "visits", select: v.id))
    Repo.all(from(j in Oban.Job, select: j.id))
    MyApp.Migrations.Helpers.grant("users")
    StatusEnum.create_type()
    Application.get_env(:my_app, MyApp.Endpoint)
    %Decimal{}
    fill(User)
    MyApp.RepoBase.all(User)
  end

  def down do
    Accounts.break()
  end

  defp fill(module), do: Repo.delete_all(module)
end
