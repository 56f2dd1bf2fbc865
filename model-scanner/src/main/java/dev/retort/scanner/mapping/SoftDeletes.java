package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.model.Attribute;
import dev.retort.scanner.mapping.table.CheckDraft;
import dev.retort.scanner.mapping.table.ColumnDraft;
import dev.retort.scanner.mapping.table.TableDraft;
import dev.retort.scanner.mapping.types.BasicType;
import dev.retort.scanner.mapping.types.BasicUse;
import dev.retort.scanner.mapping.types.Size;
import dev.retort.scanner.mapping.types.ValueCheck;
import dev.retort.scanner.model.AnnotationUse;
import dev.retort.scanner.model.TypeRef;
import dev.retort.scanner.naming.Identifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The indicator columns of {@code @SoftDelete}, on the tables of entities and of collections. */
final class SoftDeletes {
  private static final String UNSPECIFIED =
      "org.hibernate.annotations.SoftDelete$UnspecifiedConversion";

  private final MappingContext context;

  SoftDeletes(MappingContext context) {
    this.context = context;
  }

  /** The indicator of a collection's own table. */
  void add(Attribute attribute, TableDraft table) {
    boolean own = attribute.has(Jpa.SOFT_DELETE);
    boolean ofClass = attribute.owner().annotation(Jpa.SOFT_DELETE).isPresent();
    if (ofClass && !own && !context.defaults.softDeletesReachCollections()) {
      return;
    }
    context
        .state
        .ofCollection(attribute, Jpa.SOFT_DELETE)
        .ifPresent(use -> add(use, table, attribute.label()));
  }

  /**
   * @param about whose table it is, for people
   */
  void add(AnnotationUse use, TableDraft table, String about) {
    String strategy = use.enumConstant("strategy", "DELETED");
    boolean active = strategy.equals("ACTIVE");
    String given = use.string("columnName", "");
    String fallback = active ? "active" : "deleted";
    Identifier logical = Identifier.of(given.isEmpty() ? fallback : given);
    boolean timestamp = strategy.equals("TIMESTAMP");
    BasicType converted = timestamp ? null : converted(use, about);
    String type = timestamp ? "timestamp(6) with time zone" : "boolean";
    String comment = use.string("comment", "");
    ColumnDraft column =
        new ColumnDraft(
                logical,
                context.naming.physical(logical),
                converted == null ? type : converted.sql(),
                use.origin())
            .nullable(timestamp)
            .comment(comment.isBlank() ? "Soft-delete indicator" : comment);
    table.add(column);
    if (converted != null && converted.check() != null) {
      String condition = order(converted.check(), active).condition(column.name().sql());
      table.add(new CheckDraft(null, condition, List.of(column), use.origin()));
    }
  }

  private @org.jspecify.annotations.Nullable BasicType converted(AnnotationUse use, String about) {
    TypeRef converter =
        use.type("converter").filter(t -> !t.name().equals(UNSPECIFIED)).orElse(null);
    if (converter == null) {
      return null;
    }
    BasicUse value = BasicUse.converted(TypeRef.of("java.lang.Boolean"), converter.name());
    BasicType type = context.basics.resolve(value, Size.DEFAULT).orElse(null);
    if (type == null || context.basics.checksUnknownValues(value, type)) {
      context.report(
          MappingFindings.RT131,
          about,
          use.origin(),
          "the check that Hibernate makes of the converted values of @SoftDelete on "
              + about
              + " is not part of the wanted schema: only running the converter tells them");
    }
    return type;
  }

  /** Hibernate lists the value of a live row first where the column says that it is active. */
  private static ValueCheck order(ValueCheck check, boolean active) {
    if (!active) {
      return check;
    }
    if (check instanceof ValueCheck.OneOf texts) {
      return new ValueCheck.OneOf(reversed(texts.values()));
    }
    return check instanceof ValueCheck.OneOfNumbers numbers
        ? new ValueCheck.OneOfNumbers(reversed(numbers.values()))
        : check;
  }

  private static <T> List<T> reversed(List<T> values) {
    List<T> copy = new ArrayList<>(values);
    Collections.reverse(copy);
    return copy;
  }
}
