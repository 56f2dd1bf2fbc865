@NullMarked
package dev.retort.scanner.remap;

import org.jspecify.annotations.NullMarked;
