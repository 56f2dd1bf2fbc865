/** Mappings in XML, against Hibernate over the same files. */
@NullMarked
package dev.retort.scanner.xml;

import org.jspecify.annotations.NullMarked;
