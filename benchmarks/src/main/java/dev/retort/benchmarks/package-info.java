/** How fast Retort is, beside Hibernate, in one run on one machine. */
@NullMarked
package dev.retort.benchmarks;

import org.jspecify.annotations.NullMarked;
