/**
 * What a PostgreSQL schema is: immutable, sorted records whose equality means "no difference". Both
 * the wanted schema (from entities) and the actual one (from the catalog) are made of these, so
 * nothing here knows where a value came from, apart from {@link dev.retort.schema.Origin}, which
 * takes no part in equality.
 */
@NullMarked
package dev.retort.schema;

import org.jspecify.annotations.NullMarked;
