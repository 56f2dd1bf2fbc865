/** Class files as entity-model declarations, read without loading a class. */
@NullMarked
package dev.retort.scanner.bytecode;

import org.jspecify.annotations.NullMarked;
