/** Random sets of entities: what Hibernate makes of them, the readers must make of them. */
@NullMarked
package dev.retort.conformance.random;

import org.jspecify.annotations.NullMarked;
