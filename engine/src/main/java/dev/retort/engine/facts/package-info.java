/**
 * What the rows that exist say about a planned change: how many would make it fail, how many would
 * be lost.
 */
@NullMarked
package dev.retort.engine.facts;

import org.jspecify.annotations.NullMarked;
