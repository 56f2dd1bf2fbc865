/** The JSON of the contract: schemas and differences, written and read. */
@NullMarked
package dev.retort.engine.json;

import org.jspecify.annotations.NullMarked;
