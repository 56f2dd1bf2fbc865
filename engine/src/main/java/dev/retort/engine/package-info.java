/** The use cases: autogenerate, check, upgrade and the rest, wiring only. */
@NullMarked
package dev.retort.engine;

import org.jspecify.annotations.NullMarked;
