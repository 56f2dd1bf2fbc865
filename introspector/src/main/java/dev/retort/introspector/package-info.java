/** The live PostgreSQL catalog to the actual schema. */
@NullMarked
package dev.retort.introspector;

import org.jspecify.annotations.NullMarked;
