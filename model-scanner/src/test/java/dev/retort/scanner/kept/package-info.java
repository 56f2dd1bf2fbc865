@NullMarked
package dev.retort.scanner.kept;

import org.jspecify.annotations.NullMarked;
