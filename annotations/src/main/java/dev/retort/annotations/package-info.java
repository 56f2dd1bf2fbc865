/**
 * What PostgreSQL can do and JPA cannot say. These annotations change nothing at run time: Retort
 * reads them, beside JPA's, when it works out the schema that the entities want.
 */
@NullMarked
package dev.retort.annotations;

import org.jspecify.annotations.NullMarked;
