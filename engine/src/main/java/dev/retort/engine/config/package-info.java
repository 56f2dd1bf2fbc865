/** The configuration file and its environments. */
@NullMarked
package dev.retort.engine.config;

import org.jspecify.annotations.NullMarked;
