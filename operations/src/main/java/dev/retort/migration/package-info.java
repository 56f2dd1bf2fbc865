/** The API that migration classes are written in. */
@NullMarked
package dev.retort.migration;

import org.jspecify.annotations.NullMarked;
