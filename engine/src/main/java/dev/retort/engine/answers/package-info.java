/** What a person has decided, as flags and files say it. */
@NullMarked
package dev.retort.engine.answers;

import org.jspecify.annotations.NullMarked;
