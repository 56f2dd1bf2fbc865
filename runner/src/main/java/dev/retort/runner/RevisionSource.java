package dev.retort.runner;

import java.util.function.Supplier;

/**
 * Where an application has its revisions.
 *
 * @param code asked for only when a migration has to run
 */
record RevisionSource(RevisionDirectory directory, Supplier<MigrationLoader> code) {}
