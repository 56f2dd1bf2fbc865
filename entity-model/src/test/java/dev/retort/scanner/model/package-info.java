@NullMarked
package dev.retort.scanner.model;

import org.jspecify.annotations.NullMarked;
