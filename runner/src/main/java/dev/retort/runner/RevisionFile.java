package dev.retort.runner;

import dev.retort.runner.graph.RevisionNode;
import java.nio.file.Path;

/**
 * One migration source.
 *
 * @param className with its package
 * @param source the whole text
 * @param checksum SHA-256 of the source, hexadecimal
 */
public record RevisionFile(
    RevisionNode node, Path path, String className, String source, String checksum) {}
