/** Connections: a JDBC URL or an embedded server. */
@NullMarked
package dev.retort.engine.database;

import org.jspecify.annotations.NullMarked;
