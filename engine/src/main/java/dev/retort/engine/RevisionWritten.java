package dev.retort.engine;

import java.nio.file.Path;

/**
 * A new revision.
 *
 * @param file where it is, or for a dry run would be
 * @param text the whole source
 */
public record RevisionWritten(String id, Path file, String text) {}
