/**
 * What the launcher does to its copy of the libraries, so that the JVM can archive their classes.
 */
@NullMarked
package dev.retort.cli.archive;

import org.jspecify.annotations.NullMarked;
