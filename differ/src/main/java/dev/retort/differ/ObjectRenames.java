package dev.retort.differ;

import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.RenameColumn;
import dev.retort.operations.RenameTable;
import dev.retort.schema.Dependency;
import dev.retort.schema.ObjectDetail;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of views, triggers and their like when tables and columns are renamed: they follow,
 * and the server prints the new names from then on. A view whose text cannot be foreseen keeps its
 * old one, and is then never replaced but dropped before the rename and created after it.
 */
final class ObjectRenames {
  private final List<Operation> renames;
  private final Map<String, SchemaObject> wanted = new TreeMap<>();

  private ObjectRenames(List<Operation> renames, Schema wanted) {
    this.renames = renames;
    wanted.objects().forEach(object -> this.wanted.put(object.key(), object));
  }

  /** The sides after the renames that are among the operations. */
  static Sides apply(Sides sides, List<PlannedOperation> operations) {
    List<Operation> renames =
        operations.stream()
            .map(PlannedOperation::operation)
            .filter(o -> o instanceof RenameTable || o instanceof RenameColumn)
            .toList();
    if (renames.isEmpty() || sides.actual().objects().isEmpty()) {
      return sides;
    }
    ObjectRenames self = new ObjectRenames(renames, sides.wanted());
    Schema actual = sides.actual();
    return sides.withActual(
        actual.withObjects(actual.objects().stream().map(self::renamed).toList()));
  }

  private SchemaObject renamed(SchemaObject object) {
    SchemaObject renamed = object;
    for (Operation rename : renames) {
      renamed = renamed(renamed, rename);
    }
    if (renamed.dependsOn().equals(object.dependsOn())) {
      return renamed;
    }
    boolean follows = object.kind().isOnTable() || isAbout(object);
    if (follows) {
      return renamed;
    }
    SchemaObject to = wanted.get(renamed.key());
    String text = object.definition();
    for (Operation rename : renames) {
      text = text(text, rename);
    }
    return to != null && to.definition().equals(text)
        ? renamed.withDefinition(text)
        : renamed.withShape(List.of());
  }

  private SchemaObject renamed(SchemaObject object, Operation rename) {
    List<Dependency> needs = new ArrayList<>();
    for (Dependency dependency : object.dependsOn()) {
      needs.add(renamed(dependency, rename));
    }
    SchemaObject renamed = object.withDependsOn(needs);
    if (!(object.kind().isOnTable() || isAbout(object))) {
      return renamed;
    }
    if (rename instanceof RenameTable table) {
      QualifiedName to = table.from().withName(table.to());
      if (table.from().equals(object.table())) {
        renamed = renamed.withTable(to);
      } else if (isAbout(object) && table.from().equals(object.name())) {
        renamed = renamed.withName(to);
      }
    }
    if (needs.equals(object.dependsOn())) {
      return renamed;
    }
    List<ObjectDetail> details = new ArrayList<>();
    for (ObjectDetail detail : object.details()) {
      details.add(new ObjectDetail(text(detail.set(), rename), text(detail.unset(), rename)));
    }
    return renamed.withDefinition(text(object.definition(), rename)).withDetails(details);
  }

  private static boolean isAbout(SchemaObject object) {
    return object.kind() == ObjectKind.ROW_SECURITY;
  }

  private static Dependency renamed(Dependency dependency, Operation rename) {
    boolean key = dependency.target() == Dependency.Target.CONSTRAINT;
    if (dependency.target() != Dependency.Target.RELATION && !key) {
      return dependency;
    }
    if (rename instanceof RenameTable table && dependency.name().equals(table.from())) {
      return dependency.withName(table.from().withName(table.to()));
    }
    if (!key
        && rename instanceof RenameColumn column
        && dependency.name().equals(column.table())
        && dependency.column().equals(column.from())) {
      return dependency.withColumn(column.to());
    }
    return dependency;
  }

  /** The text as the server prints it after a rename, where columns are not called otherwise. */
  private static String text(String text, Operation rename) {
    if (rename instanceof RenameColumn column) {
      return SqlWords.renameColumn(text, column.from(), column.to());
    }
    if (rename instanceof RenameTable table) {
      QualifiedName to = table.from().withName(table.to());
      String whole = replaceName(text, table.from().quoted(), "(?![\\w\"$.])", to.quoted());
      String qualifier = QualifiedName.of(null, table.from().name()).quoted();
      return replaceName(
          whole, qualifier, "(?=\\.[\\w\"])", QualifiedName.of(null, to.name()).quoted());
    }
    return text;
  }

  private static String replaceName(String text, String name, String before, String other) {
    return Pattern.compile("(?<![\\w\".$])" + Pattern.quote(name) + before)
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement(other));
  }
}
