/** From Java types and column annotations to PostgreSQL types. */
@NullMarked
package dev.retort.scanner.mapping.types;

import org.jspecify.annotations.NullMarked;
