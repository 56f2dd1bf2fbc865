package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.model.EntityType;
import dev.retort.scanner.mapping.table.CheckDraft;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.mapping.types.BasicUse;
import dev.retort.scanner.mapping.types.Size;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.scanner.model.TypeRef;
import dev.retort.scanner.naming.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The tables beside the mapped ones that keep what was: the logs of {@code @Audited} and the
 * histories of {@code @Temporal} entities and collections. They are copies, so they are made last.
 */
final class StateTables {
  private final MappingContext context;
  private final List<Collected> collections = new ArrayList<>();
  private final List<Membership> memberships = new ArrayList<>();

  /** A collection with a table of its own. */
  record Collected(Attribute attribute, Scope scope, TableDraft table) {}

  /**
   * A collection that is kept by columns in the elements' table.
   *
   * @param columns those that refer to the owner
   */
  record Membership(
      Attribute attribute, Scope scope, EntityBinding target, List<ColumnDraft> columns) {}

  StateTables(MappingContext context) {
    this.context = context;
  }

  void collectionTable(Attribute attribute, Scope scope, TableDraft table) {
    collections.add(new Collected(attribute, scope, table));
  }

  void membership(
      Attribute attribute, Scope scope, EntityBinding target, List<ColumnDraft> columns) {
    memberships.add(new Membership(attribute, scope, target, List.copyOf(columns)));
  }

  void run() {
    EntityBinding changelog = changelog();
    TypeRef changeset = changelog == null ? TypeRef.of("java.time.Instant") : idType(changelog);
    new HistoryTables(context, changeset).add(collections);
    new AuditTables(context, changelog, changeset).add(collections, memberships);
    new EnversTables(context).add(collections, memberships);
  }

  /** The entity that numbers changes instead of dating them; null for none. */
  private @Nullable EntityBinding changelog() {
    if (!context.types.uses(Jpa.CHANGELOG)) {
      return null;
    }
    return context.bindings().stream()
        .filter(b -> b.entity().parent() == null)
        .filter(b -> ofEntity(b.entity(), Jpa.CHANGELOG).isPresent())
        .findFirst()
        .orElse(null);
  }

  private static TypeRef idType(EntityBinding changelog) {
    return changelog.entity().attributes().stream()
        .filter(a -> a.has(Jpa.CHANGESET_ID))
        .map(Attribute::type)
        .findFirst()
        .orElse(TypeRef.of("java.time.Instant"));
  }

  /** A root entity's annotation, or that of a mapped superclass, or of the package. */
  Optional<AnnotationUse> ofEntity(EntityType entity, String annotation) {
    return entity.inherited(annotation).or(() -> ofPackage(entity.declaration(), annotation));
  }

  /** A collection's annotation, or that of the class that declares it, or of that one's package. */
  Optional<AnnotationUse> ofCollection(Attribute attribute, String annotation) {
    return attribute
        .annotation(annotation)
        .or(() -> attribute.owner().annotation(annotation))
        .or(() -> ofPackage(attribute.owner(), annotation));
  }

  private Optional<AnnotationUse> ofPackage(TypeDeclaration type, String annotation) {
    return Optional.ofNullable(AnnotationUse.first(context.packageAnnotations(type), annotation));
  }

  /** Hibernate makes the tables of an abstract root, too, even where it has none of its own. */
  static boolean isKept(EntityBinding root) {
    return root.isPhysical() || root.entity().isAbstract();
  }

  /** A column for a changeset, a moment or a kind of change. */
  ColumnDraft column(String written, TypeRef type, Size size, TableDraft table) {
    Identifier logical = Identifier.of(written);
    String sql =
        context.basics.resolve(BasicUse.plain(type), size).map(t -> t.sql()).orElse("bigint");
    return new ColumnDraft(logical, context.naming.physical(logical), sql, table.origin());
  }

  /** A table beside another. */
  TableDraft table(TableDraft source, @Nullable Identifier schema, String given, String suffix) {
    for (ColumnDraft column : source.columns()) {
      if (context.aggregates.isStruct(column)) {
        context.report(
            MappingFindings.RT131,
            source.name().catalog() + "." + column.name().catalog(),
            column.origin(),
            "what Hibernate keeps of a composite value beside the table is not understood");
      }
    }
    Identifier logical =
        given.isBlank()
            ? new Identifier(source.logical().text() + suffix, source.logical().quoted())
            : Identifier.of(given);
    return context.database.add(
        new TableDraft(
            schema == null ? source.schema() : schema,
            logical,
            context.naming.physical(logical),
            source.origin()));
  }

  /** Columns with all that belongs to them, but no keys. */
  static void copy(TableDraft source, TableDraft target, Predicate<ColumnDraft> which) {
    for (ColumnDraft column : source.columns()) {
      if (which.test(column)) {
        ColumnDraft copy = target.add(column.inherited().identity(null));
        source.checks().stream()
            .filter(c -> c.columns().equals(List.of(column)))
            .forEach(
                c ->
                    target.add(
                        new CheckDraft(c.name(), c.expression(), List.of(copy), c.origin())));
      }
    }
  }

  /** The columns of another table's that bear the names of these. */
  static List<ColumnDraft> same(List<ColumnDraft> columns, TableDraft table) {
    return columns.stream().map(c -> table.add(c.inherited())).toList();
  }
}
