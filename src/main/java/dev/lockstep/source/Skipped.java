package dev.lockstep.source;

/**
 * A named file that is no migration; {@code besideMigrations} tells one that lies in a history's
 * folder, as a formatter's settings do, from one that has nothing to do with migrations.
 */
public record Skipped(String path, boolean besideMigrations) {}
