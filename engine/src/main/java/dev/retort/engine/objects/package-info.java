/**
 * Views, routines, triggers and their like: what the models say of them, and what they leave alone.
 */
@NullMarked
package dev.retort.engine.objects;

import org.jspecify.annotations.NullMarked;
