package dev.retort.scanner.mapping.table;

import dev.retort.scanner.naming.Identifier;
import dev.retort.schema.Origin;
import org.jspecify.annotations.Nullable;

/** A sequence under construction. */
public record SequenceDraft(
    @Nullable Identifier schema, Identifier name, long start, long increment, Origin origin) {}
