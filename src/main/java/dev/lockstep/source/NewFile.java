package dev.lockstep.source;

/**
 * A file to be written. {@code name} is relative to the folder of the migration it takes the place
 * of, with forward slashes; {@code migration} says which of the new migrations it is of, from 0.
 */
public record NewFile(int migration, String name, String text) {}
