/** Random pairs of schemas, there and back on a real PostgreSQL. */
@NullMarked
package dev.retort.differ.property;

import org.jspecify.annotations.NullMarked;
