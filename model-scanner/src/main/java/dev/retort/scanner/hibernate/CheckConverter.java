package dev.retort.scanner.hibernate;

import dev.retort.scanner.ScanOptions.BeanValidation;
import dev.retort.scanner.ddl.ColumnDefinition;
import dev.retort.scanner.naming.TableNamer;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.tool.schema.internal.StandardTableExporter;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The check constraints of a column or table. */
final class CheckConverter {
  private final Context context;
  private final Aggregates aggregates;

  CheckConverter(Context context) {
    this.context = context;
    this.aggregates = new Aggregates(context.dialect());
  }

  /** The unnamed checks of a column are one constraint; each named one is its own. */
  List<CheckConstraint> of(Column column, ColumnDefinition definition, Origin origin) {
    List<String> about = List.of(CatalogNames.ofSql(column.getQuotedName(context.dialect())));
    List<CheckConstraint> checks = new ArrayList<>();
    for (ColumnDefinition.Check check : definition.checks()) {
      checks.add(check(check.name(), check.expression(), about, origin));
    }
    List<String> unnamed =
        column.getCheckConstraints().stream()
            .filter(org.hibernate.mapping.CheckConstraint::isAnonymous)
            .map(org.hibernate.mapping.CheckConstraint::getConstraint)
            .sorted(java.util.Comparator.comparingInt(c -> limit(column, c)))
            .toList();
    if (!unnamed.isEmpty()) {
      String expression =
          unnamed.size() == 1
              ? unnamed.get(0)
              : unnamed.stream().map(e -> "(" + e + ")").collect(Collectors.joining(" and "));
      checks.add(check(null, expression, about, origin));
    }
    for (org.hibernate.mapping.CheckConstraint check : column.getCheckConstraints()) {
      if (check.isNamed()) {
        checks.add(check(check.getName(), check.getConstraint(), about, origin));
      }
    }
    return checks;
  }

  /** Validators hand out limits in the order of their hashes: here the lower one comes first. */
  private int limit(Column column, String condition) {
    String name = column.getQuotedName(context.dialect());
    if (context.options().beanValidation() == BeanValidation.FALSE) {
      return 0;
    }
    return condition.startsWith(name + ">=") ? 1 : condition.startsWith(name + "<=") ? 2 : 0;
  }

  /** The table's own checks, and those of what its JSON and struct columns hold. */
  List<CheckConstraint> of(org.hibernate.mapping.Table table, Origin origin) {
    List<CheckConstraint> checks = new ArrayList<>();
    for (org.hibernate.mapping.CheckConstraint check : table.getChecks()) {
      checks.add(check(check.getName(), check.getConstraint(), List.of(), origin));
    }
    for (Column column : table.getColumns()) {
      if (column instanceof AggregateColumn aggregate) {
        String expression = aggregates.check(aggregate);
        if (expression != null) {
          List<String> about = List.of(CatalogNames.ofSql(column.getQuotedName(context.dialect())));
          checks.add(check(null, expression, about, origin));
        }
      }
    }
    return checks;
  }

  private static CheckConstraint check(
      @Nullable String name, String expression, List<String> about, Origin origin) {
    ObjectName objectName =
        name == null || name.isBlank()
            ? TableNamer.unnamed(about)
            : ObjectName.given(CatalogNames.ofSql(name));
    return CheckConstraint.of(objectName, expression).withOrigin(origin);
  }

  /** Asks Hibernate's own exporter, which alone knows how it reads a value out of an aggregate. */
  private static final class Aggregates extends StandardTableExporter {
    private static final String START = ", check (";

    /** The server cuts more than six digits of seconds to six. */
    private static final Pattern TOO_FINE = Pattern.compile("\\b(time|timestamp)\\([789]\\)");

    Aggregates(Dialect dialect) {
      super(dialect);
    }

    @Nullable String check(AggregateColumn column) {
      if (dialect.getAggregateSupport() == null
          || !dialect.getAggregateSupport().supportsComponentCheckConstraints()
          || isArray(column)) {
        return null;
      }
      StringBuilder sql = new StringBuilder();
      applyAggregateColumnCheck(sql, column);
      return sql.length() == 0
          ? null
          : TOO_FINE
              .matcher(sql.substring(START.length(), sql.length() - ")".length()))
              .replaceAll("$1(6)");
    }

    private static boolean isArray(AggregateColumn column) {
      BasicValue value = (BasicValue) column.getValue();
      return switch (value.getResolution().getJdbcType().getDefaultSqlTypeCode()) {
        case SqlTypes.STRUCT_ARRAY,
            SqlTypes.STRUCT_TABLE,
            SqlTypes.JSON_ARRAY,
            SqlTypes.XML_ARRAY,
            SqlTypes.ARRAY ->
            true;
        default -> false;
      };
    }
  }
}
