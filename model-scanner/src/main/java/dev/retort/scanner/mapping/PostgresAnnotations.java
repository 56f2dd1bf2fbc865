package dev.retort.scanner.mapping;

import dev.retort.finding.FindingCode;
import dev.retort.scanner.Additions;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.TypeDeclaration;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects what Retort's own annotations say, when all tables and columns are there: those on
 * entities and mapped superclasses, then those on attributes, wherever these became columns.
 */
final class PostgresAnnotations {
  private final MappingContext context;
  private final PostgresDefinitions definitions;
  private final List<Additions.Addition> objects = new ArrayList<>();
  private final List<Additions.Rename> renames = new ArrayList<>();

  /** Which table has an index or unique constraint of that name: they share the schema's names. */
  private final Map<QualifiedName, QualifiedName> names = new HashMap<>();

  PostgresAnnotations(MappingContext context) {
    this.context = context;
    this.definitions = new PostgresDefinitions(context);
  }

  Additions collect() {
    for (EntityBinding binding : context.bindings()) {
      ofType(binding, binding.entity().declaration(), true);
      binding.entity().mappedSuperclasses().forEach(t -> ofType(binding, t, false));
    }
    for (MappingContext.Annotated annotated : context.annotated()) {
      ofAttribute(annotated.scope(), annotated.property());
    }
    for (TypeDeclaration type : context.types.all()) {
      if (type.annotation(Jpa.EMBEDDABLE).isPresent()) {
        type.annotations().stream()
            .filter(a -> a.type().startsWith(Postgres.PACKAGE))
            .forEach(a -> useless(a, "an embeddable has no table: put it on its attributes"));
      }
    }
    return new Additions(objects, renames);
  }

  private void ofType(EntityBinding binding, TypeDeclaration type, boolean own) {
    List<AnnotationUse> annotations = type.annotations();
    if (!Postgres.isAmong(annotations)) {
      return;
    }
    define(annotations, binding, binding.table(), List.of());
    for (AnnotationUse use :
        AnnotationUse.all(annotations, Postgres.RENAMED_FROM, Postgres.RENAMES)) {
      String path = use.string("attribute", "");
      if (!path.isEmpty()) {
        rename(use, binding.property(path));
      } else if (!own || !binding.entity().hasTable()) {
        useless(use, type.simpleName() + " has no table of its own");
      } else {
        rename(use, definitions.name(binding.table()), null);
      }
    }
  }

  private void ofAttribute(Scope scope, BoundProperty property) {
    List<AnnotationUse> annotations = property.attribute().annotations();
    TableDraft collection = context.linkTable(property.attribute());
    TableDraft table = collection == null ? property.table() : collection;
    List<ColumnDraft> columns = collection == null ? property.columns() : List.of();
    define(annotations, scope.entity(), table, columns);
    for (AnnotationUse use :
        AnnotationUse.all(annotations, Postgres.RENAMED_FROM, Postgres.RENAMES)) {
      String path = use.string("attribute", "");
      String name = property.attribute().name();
      boolean overridden =
          scope.overrides().column(name).isPresent()
              || scope.overrides().association(name).isPresent();
      if (!path.isEmpty()) {
        rename(use, scope.properties().get(property.path() + "." + path));
      } else if (collection != null) {
        rename(use, definitions.name(collection), null);
      } else if (!overridden) {
        rename(use, property);
      }
    }
  }

  private void define(
      List<AnnotationUse> annotations,
      EntityBinding binding,
      TableDraft table,
      List<ColumnDraft> own) {
    for (AnnotationUse use : AnnotationUse.all(annotations, Postgres.INDEX, Postgres.INDEXES)) {
      TableDraft in = tableOf(use, binding, table);
      String free = in == null ? null : free(use, in);
      if (in != null) {
        definitions.index(in, use, free, own).ifPresent(objects::add);
      }
    }
    for (AnnotationUse use : AnnotationUse.all(annotations, Postgres.UNIQUE, Postgres.UNIQUES)) {
      TableDraft in = tableOf(use, binding, table);
      String free = in == null ? null : free(use, in);
      if (in != null) {
        definitions.unique(in, use, free, own).ifPresent(objects::add);
      }
    }
    for (AnnotationUse use :
        AnnotationUse.all(annotations, Postgres.EXCLUSION, Postgres.EXCLUSIONS)) {
      TableDraft in = tableOf(use, binding, table);
      String free = in == null ? null : free(use, in);
      if (in != null) {
        definitions.exclusion(in, use, free, own).ifPresent(objects::add);
      }
    }
  }

  /** The table that an annotation names, or the one where it stands; null where there is none. */
  private @Nullable TableDraft tableOf(
      AnnotationUse use, EntityBinding binding, TableDraft standing) {
    String name = use.string("table", "");
    TableDraft table = name.isEmpty() ? standing : binding.table(name, use.origin());
    if (!context.database.tables().contains(table)) {
      useless(use, binding.entity() + " has no table of its own");
      return null;
    }
    return table;
  }

  /** The given name; null where there is none or where another table has it already. */
  private @Nullable String free(AnnotationUse use, TableDraft table) {
    String name = use.string("name", "");
    if (name.isBlank()) {
      return null;
    }
    QualifiedName in = definitions.name(table);
    QualifiedName taken = names.putIfAbsent(in.withName(name), in);
    if (taken != null && !taken.equals(in)) {
      report(
          PostgresFindings.RT153,
          use,
          "the name " + name + " is used in " + taken + " and again in " + in);
      return null;
    }
    return name;
  }

  private void rename(AnnotationUse use, @Nullable BoundProperty property) {
    if (property == null) {
      report(
          PostgresFindings.RT151,
          use,
          "there is no attribute " + use.string("attribute", "") + " to have been renamed");
    } else if (property.columns().size() != 1) {
      useless(
          use,
          property.attribute().label()
              + " has "
              + (property.columns().isEmpty() ? "no column" : "several columns")
              + " of its own: name one attribute of it");
    } else {
      rename(use, definitions.name(property.table()), property.columns().get(0).name().catalog());
    }
  }

  private void rename(AnnotationUse use, QualifiedName table, @Nullable String column) {
    List<String> from = use.strings("value").stream().map(definitions::physical).toList();
    if (!from.isEmpty()) {
      renames.add(new Additions.Rename(table, column, from));
    }
  }

  private void useless(AnnotationUse use, String why) {
    report(PostgresFindings.RT150, use, "it has no effect: " + why);
  }

  private void report(FindingCode code, AnnotationUse use, String message) {
    context.report(
        code, "@" + use.type().substring(Postgres.PACKAGE.length()), use.origin(), message);
  }
}
