package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Direction;

/** One run of a migration: its file's text, what it is run with, and which way. */
record MigrationRun(String source, EctoConfig config, ProjectFiles files, Direction direction) {}
