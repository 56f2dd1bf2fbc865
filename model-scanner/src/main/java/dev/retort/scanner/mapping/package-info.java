/** The mapping rules: from what the annotations say to tables, as Hibernate decides it. */
@NullMarked
package dev.retort.scanner.mapping;

import org.jspecify.annotations.NullMarked;
