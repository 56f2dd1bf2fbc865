/** Two schemas to ordered operations and findings. */
@NullMarked
package dev.retort.differ;

import org.jspecify.annotations.NullMarked;
