@NullMarked
package dev.retort.scanner.model.json;

import org.jspecify.annotations.NullMarked;
