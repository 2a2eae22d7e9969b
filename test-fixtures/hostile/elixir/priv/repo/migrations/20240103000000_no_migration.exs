IO.puts("this is no migration")
