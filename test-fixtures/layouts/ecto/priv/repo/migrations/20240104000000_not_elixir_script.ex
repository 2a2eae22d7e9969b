# Ecto ignores a file of this name.
