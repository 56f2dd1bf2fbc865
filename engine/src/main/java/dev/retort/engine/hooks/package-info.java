/** What a project does with revisions before and after they are written. */
@NullMarked
package dev.retort.engine.hooks;

import org.jspecify.annotations.NullMarked;
