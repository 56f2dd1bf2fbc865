/** JPA entities to the wanted schema. */
@NullMarked
package dev.retort.scanner;

import org.jspecify.annotations.NullMarked;
