/** Operations and findings to migration source text. */
@NullMarked
package dev.retort.codegen;

import org.jspecify.annotations.NullMarked;
