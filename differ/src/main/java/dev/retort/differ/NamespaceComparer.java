package dev.retort.differ;

import dev.retort.operations.CreateNamespace;
import dev.retort.operations.DropNamespace;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Schemas in PostgreSQL's sense. {@code public} is there from the start and stays. */
final class NamespaceComparer implements ObjectComparer<Schema, String> {
  private static final String AMBIENT = "public";

  @Override
  public List<String> objects(Schema parent) {
    TreeSet<String> names = new TreeSet<>(parent.namespaces());
    parent.tables().forEach(table -> names.add(namespace(table.name())));
    parent.sequences().forEach(sequence -> names.add(namespace(sequence.name())));
    TypeAdoption.names(parent).forEach(type -> names.add(namespace(type)));
    names.remove(AMBIENT);
    return List.copyOf(names);
  }

  @Override
  public Comparable<?> key(String object) {
    return object;
  }

  @Override
  public void created(Scope<Schema> scope, String to, DiffSink out) {
    out.add(new CreateNamespace(to));
  }

  @Override
  public void dropped(Scope<Schema> scope, String from, DiffSink out) {
    boolean ours = from.equals(scope.options().defaultSchema());
    if (scope.options().dropLeftovers() && !ours) {
      out.add(new DropNamespace(from));
    } else if (!ours) {
      out.note(
          DifferFindings.LEFTOVER.on(
              from, Origin.catalog(from), "no model mentions schema " + from));
    }
  }

  @Override
  public void altered(Scope<Schema> scope, String from, String to, DiffSink out) {
    throw new IllegalStateException("schemas of one name are equal");
  }

  private static String namespace(QualifiedName name) {
    return Objects.requireNonNull(name.schema());
  }
}
