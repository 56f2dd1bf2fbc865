/** One project on many tenant schemas. */
@NullMarked
package dev.retort.engine.tenants;

import org.jspecify.annotations.NullMarked;
