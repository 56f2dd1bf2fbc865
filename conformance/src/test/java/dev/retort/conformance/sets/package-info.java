/** Tests of the runner over class sets. */
@NullMarked
package dev.retort.conformance.sets;

import org.jspecify.annotations.NullMarked;
