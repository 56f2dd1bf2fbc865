@NullMarked
package dev.retort.scanner.hibernate;

import org.jspecify.annotations.NullMarked;
