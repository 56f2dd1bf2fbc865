/** The annotation processor that lists revisions while they are compiled. */
@NullMarked
package dev.retort.revisions;

import org.jspecify.annotations.NullMarked;
