package dev.retort.introspector.canonical;

import org.jspecify.annotations.Nullable;

/**
 * What the server made of an element.
 *
 * @param text PostgreSQL's own words; null where there is an error, or where nothing is left of it
 *     ({@code DEFAULT NULL})
 * @param error the server's message
 */
record Rendering(@Nullable String text, @Nullable String error) {}
