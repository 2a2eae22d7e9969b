CREATE INDEX CONCURRENTLY idx_posts_body ON posts (md5(body)); -- expect: not-allowed-in-transaction
