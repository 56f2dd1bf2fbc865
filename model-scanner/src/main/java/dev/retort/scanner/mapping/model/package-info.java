/** Entities as persistent classes: hierarchy, access type, attributes with resolved types. */
@NullMarked
package dev.retort.scanner.mapping.model;

import org.jspecify.annotations.NullMarked;
