REINDEX TABLE orders; -- expect: reindex-without-concurrently
