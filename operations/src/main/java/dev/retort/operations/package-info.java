/**
 * What can be done to a schema: one record an operation, with its SQL, inverse, lock and
 * description.
 */
@NullMarked
package dev.retort.operations;

import org.jspecify.annotations.NullMarked;
