package dev.retort.engine.models;

import dev.retort.scanner.ScanOptions.Provider;
import dev.retort.scanner.ScanResult;
import dev.retort.schema.Schema;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The models, read.
 *
 * @param provider whose defaults {@code scan} follows
 * @param underOtherProvider the schema of the same declarations by the other provider's defaults,
 *     worked out when it is asked for; empty where the reader knows its own Hibernate only
 */
public record ReadModels(
    ScanResult scan, Provider provider, Optional<Supplier<Schema>> underOtherProvider) {}
