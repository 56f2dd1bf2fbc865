package dev.retort.introspector.canonical;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is put on a scratch table and read back.
 *
 * @param kind where the rendering is read: {@code column} (its type), {@code default}, {@code
 *     check} or {@code exclusion}
 * @param name the column's or constraint's name on the scratch table
 * @param clause within {@code CREATE TABLE (…)}
 * @param alter the statements that do the same to a table that exists
 * @param fallback what to do instead where that fails; null for nothing
 */
record Element(String kind, String name, String clause, String alter, @Nullable String fallback) {}
