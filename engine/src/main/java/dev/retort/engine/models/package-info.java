/** The wanted schema, by whichever reader the configuration names. */
@NullMarked
package dev.retort.engine.models;

import org.jspecify.annotations.NullMarked;
