/** One history of revisions on many schemas: each with its own lock, version table and journal. */
@NullMarked
package dev.retort.runner.tenants;

import org.jspecify.annotations.NullMarked;
