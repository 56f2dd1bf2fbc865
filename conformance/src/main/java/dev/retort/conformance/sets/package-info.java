/** Many sets of annotated classes, each read by Hibernate and from source, and compared. */
@NullMarked
package dev.retort.conformance.sets;

import org.jspecify.annotations.NullMarked;
