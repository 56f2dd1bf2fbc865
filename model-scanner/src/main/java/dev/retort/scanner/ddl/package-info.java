/**
 * Pieces of DDL that annotations carry as text: column definitions and the options of constraints
 * and indexes.
 */
@NullMarked
package dev.retort.scanner.ddl;

import org.jspecify.annotations.NullMarked;
