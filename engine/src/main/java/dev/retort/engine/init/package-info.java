/** What a project's own files say that its configuration should say, too. */
@NullMarked
package dev.retort.engine.init;

import org.jspecify.annotations.NullMarked;
