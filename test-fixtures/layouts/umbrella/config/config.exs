import Config

config :shop, Shop.Repo, migration_primary_key: [type: :uuid]
config :shop, Shop.ArchiveRepo, migration_timestamps: [type: :utc_datetime_usec]
