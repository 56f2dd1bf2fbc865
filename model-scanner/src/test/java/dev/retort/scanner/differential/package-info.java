/** Our mapping against Hibernate's own metadata, over the fixtures. */
@NullMarked
package dev.retort.scanner.differential;

import org.jspecify.annotations.NullMarked;
