/**
 * The annotation processor: the entity model as the user's compiler knows it, written to {@code
 * META-INF/retort/model.json}.
 */
@NullMarked
package dev.retort.processor;

import org.jspecify.annotations.NullMarked;
