/** One revision in place of many, and the proof that it does the same. */
@NullMarked
package dev.retort.engine.squash;

import org.jspecify.annotations.NullMarked;
