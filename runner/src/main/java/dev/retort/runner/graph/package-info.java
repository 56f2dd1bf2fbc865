/** The revision graph: identifiers, targets and plans. Pure: no I/O, no database, no clock. */
@NullMarked
package dev.retort.runner.graph;

import org.jspecify.annotations.NullMarked;
