package dev.retort.codegen;

/**
 * A migration, ready to be written to a file.
 *
 * @param fileName relative to the migrations folder
 * @param text with a line end at the end
 */
public record MigrationSource(String fileName, String text) {}
