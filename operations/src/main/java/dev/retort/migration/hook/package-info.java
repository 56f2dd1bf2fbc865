/** What a project can put between autogenerate and the file that is written. */
@NullMarked
package dev.retort.migration.hook;

import org.jspecify.annotations.NullMarked;
