defmodule Hotel.Repo.Migrations.UniqueConstraint do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE guests ADD CONSTRAINT guests_mail_key UNIQUE (mail)" # expect: unique-constraint
  end

  def down do
    execute "ALTER TABLE guests DROP CONSTRAINT guests_mail_key"
  end
end
