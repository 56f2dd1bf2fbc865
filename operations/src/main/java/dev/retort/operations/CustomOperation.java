package dev.retort.operations;

/**
 * An operation of somebody's own, for {@link dev.retort.migration.Operations#add}. Autogenerate
 * never writes one. Its statements must depend on nothing but the context, so that {@code --sql}
 * prints what a run would do.
 */
public non-sealed interface CustomOperation extends Operation {
  @Override
  default Inverse inverse() {
    return Inverse.impossible("only its author knows what undoes " + description());
  }
}
