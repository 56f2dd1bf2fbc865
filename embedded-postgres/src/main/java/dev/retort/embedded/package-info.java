/** A PostgreSQL server from its Maven artifact, for development and tests. */
@NullMarked
package dev.retort.embedded;

import org.jspecify.annotations.NullMarked;
