@NullMarked
package dev.retort.processor;

import org.jspecify.annotations.NullMarked;
