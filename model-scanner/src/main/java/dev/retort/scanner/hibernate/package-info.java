/**
 * The reader that asks Hibernate itself: its {@code Metadata} over compiled classes, with no
 * connection and no database. What it says is the truth that the other readers are tested against.
 */
@NullMarked
package dev.retort.scanner.hibernate;

import org.jspecify.annotations.NullMarked;
