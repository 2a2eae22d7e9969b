DROP INDEX things_kind; -- expect: down-is-not-inverse, drop-index-without-concurrently
