/** Asks the server which expressions mean the same. */
@NullMarked
package dev.retort.introspector.canonical;

import org.jspecify.annotations.NullMarked;
