/** Maps anew only what a small edit of one entity can have changed. */
@NullMarked
package dev.retort.scanner.remap;

import org.jspecify.annotations.NullMarked;
