@NullMarked
package dev.retort.scanner.source;

import org.jspecify.annotations.NullMarked;
