/**
 * Names: Hibernate's implicit and physical strategies, its hashes, and the readable names of what a
 * model leaves unnamed.
 */
@NullMarked
package dev.retort.scanner.naming;

import org.jspecify.annotations.NullMarked;
