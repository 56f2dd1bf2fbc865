/**
 * What short methods of converters and enums compute, kept as annotation values: so every model,
 * cache and file carries it, and the mapping can tell what a converter makes of an enum's constants
 * without running anything.
 */
@NullMarked
package dev.retort.scanner.model.code;

import org.jspecify.annotations.NullMarked;
