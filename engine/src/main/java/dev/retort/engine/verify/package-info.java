/** {@code retort verify}: every revision up, down and up again on a scratch database. */
@NullMarked
package dev.retort.engine.verify;

import org.jspecify.annotations.NullMarked;
