/**
 * The entity model: Java declarations with their annotations, as far as a mapping can depend on
 * them, before any decision about PostgreSQL. The source reader, the class-file reader and the
 * annotation processor all produce it; {@code dev.retort.scanner.mapping} is the only place that
 * gives the annotations a meaning.
 */
@NullMarked
package dev.retort.scanner.model;

import org.jspecify.annotations.NullMarked;
