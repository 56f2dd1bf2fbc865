/** Migration files to graph to plan to execution. */
@NullMarked
package dev.retort.runner;

import org.jspecify.annotations.NullMarked;
