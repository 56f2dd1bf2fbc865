/** The sides of a comparison: models, a database, migrations, files. */
@NullMarked
package dev.retort.engine.side;

import org.jspecify.annotations.NullMarked;
