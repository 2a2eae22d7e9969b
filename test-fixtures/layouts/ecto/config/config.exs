import Config

config :shop, Shop.Repo, migration_timestamps: [type: :utc_datetime_usec]
