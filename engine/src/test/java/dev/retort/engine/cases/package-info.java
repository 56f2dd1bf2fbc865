/** Entities against a database, through the whole comparison. */
@NullMarked
package dev.retort.engine.cases;

import org.jspecify.annotations.NullMarked;
