package dev.retort.scanner.source;

import dev.retort.scanner.kept.Stamp;

/** A source file as an earlier reading met it, parsed or not. */
record CachedSource(String path, Stamp stamp, SourceFacts facts) {}
