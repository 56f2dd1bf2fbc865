/** The Mustache templates that migrations are rendered from. */
@NullMarked
package dev.retort.templates;

import org.jspecify.annotations.NullMarked;
