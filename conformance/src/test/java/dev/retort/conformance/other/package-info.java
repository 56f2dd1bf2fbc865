/** Hibernate lines that Retort itself is not built with, each in a class loader of its own. */
@NullMarked
package dev.retort.conformance.other;

import org.jspecify.annotations.NullMarked;
