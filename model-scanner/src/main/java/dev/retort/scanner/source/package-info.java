/** Java sources, and class files in their place, to the entity model. */
@NullMarked
package dev.retort.scanner.source;

import org.jspecify.annotations.NullMarked;
