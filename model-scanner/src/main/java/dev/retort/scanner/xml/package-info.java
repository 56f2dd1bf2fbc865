/** Mappings in XML: {@code persistence.xml} and {@code orm.xml}, laid over the annotations. */
@NullMarked
package dev.retort.scanner.xml;

import org.jspecify.annotations.NullMarked;
