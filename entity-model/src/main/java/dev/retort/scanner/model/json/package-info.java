/**
 * {@code META-INF/retort/model.json}: the entity model of one compilation, as the annotation
 * processor writes it and the scanner reads it. Written and read by hand, because it is written
 * inside the user's compiler, where every dependency could clash.
 */
@NullMarked
package dev.retort.scanner.model.json;

import org.jspecify.annotations.NullMarked;
