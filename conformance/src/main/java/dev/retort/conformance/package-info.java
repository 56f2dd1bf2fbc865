/** Retort against Hibernate: on fixtures of our own and on public applications. */
@NullMarked
package dev.retort.conformance;

import org.jspecify.annotations.NullMarked;
