/** Columns and tables under construction, and how they become a schema. */
@NullMarked
package dev.retort.scanner.mapping.table;

import org.jspecify.annotations.NullMarked;
