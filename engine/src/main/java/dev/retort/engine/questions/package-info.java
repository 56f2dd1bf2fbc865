/** Questions that a person decides, and who is asked. */
@NullMarked
package dev.retort.engine.questions;

import org.jspecify.annotations.NullMarked;
