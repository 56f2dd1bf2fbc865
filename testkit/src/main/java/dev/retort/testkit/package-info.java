/** Real databases for tests: a JUnit 5 extension. */
@NullMarked
package dev.retort.testkit;

import org.jspecify.annotations.NullMarked;
