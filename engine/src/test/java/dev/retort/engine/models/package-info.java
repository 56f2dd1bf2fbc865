@NullMarked
package dev.retort.engine.models;

import org.jspecify.annotations.NullMarked;
