/** Entities with constraints of Bean Validation. */
@NullMarked
package dev.retort.scanner.validation;

import org.jspecify.annotations.NullMarked;
