package dev.retort.scanner.hibernate;

import dev.retort.scanner.ddl.ColumnDefinition;
import dev.retort.schema.CompositeType;
import dev.retort.schema.EnumType;
import dev.retort.schema.Origin;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.mapping.UserDefinedObjectType;
import org.hibernate.mapping.UserDefinedType;

/**
 * Named enum types, which Hibernate holds as "auxiliary objects" (text of DDL), composite types,
 * and the other user-defined objects, which are reported.
 */
final class UserTypes {
  private static final Pattern ENUM =
      Pattern.compile("create type (\\S+) as enum \\((.*)\\)", Pattern.DOTALL);
  private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");

  private final Context context;
  private final SortedMap<String, EnumType> enums = new TreeMap<>();
  private final SortedMap<String, UserDefinedObjectType> composites = new TreeMap<>();

  UserTypes(Context context) {
    this.context = context;
    for (AuxiliaryDatabaseObject object :
        context.metadata().getDatabase().getAuxiliaryDatabaseObjects()) {
      if (object.appliesToDialect(context.dialect())) {
        for (String sql : object.sqlCreateStrings(context.sql())) {
          add(object, sql);
        }
      }
    }
    for (Namespace namespace : context.metadata().getDatabase().getNamespaces()) {
      for (UserDefinedType type : namespace.getUserDefinedTypes()) {
        if (type instanceof UserDefinedObjectType object) {
          composites.put(CatalogNames.of(type.getNameIdentifier()), object);
        } else {
          context.report(
              HibernateFindings.RT184,
              type.getName(),
              Origin.UNKNOWN,
              "the mapping defines an array type.");
        }
      }
    }
  }

  /** The composite types, which Hibernate writes without constraints. */
  List<CompositeType> composites() {
    return composites.values().stream().map(this::composite).toList();
  }

  private CompositeType composite(UserDefinedObjectType type) {
    List<CompositeType.Attribute> attributes = new ArrayList<>();
    for (org.hibernate.mapping.Column column : type.getColumns()) {
      ColumnDefinition definition = ColumnDefinition.parse(column.getSqlType(context.metadata()));
      attributes.add(
          new CompositeType.Attribute(
              CatalogNames.ofSql(column.getQuotedName(context.dialect())),
              qualified(definition.type()),
              null,
              column.getComment()));
    }
    return new CompositeType(name(type), attributes, type.getComment(), Origin.UNKNOWN);
  }

  private QualifiedName name(UserDefinedType type) {
    return context.qualified(
        Identifier.toIdentifier(type.getSchema(), type.isSchemaQuoted()), type.getNameIdentifier());
  }

  List<EnumType> enums() {
    return new ArrayList<>(enums.values());
  }

  /** The type as {@code format_type} spells it, an enum type with its schema. */
  String qualified(String type) {
    String canonical = SqlTypes.canonical(type);
    String element = canonical.replaceFirst("(\\[])+$", "");
    EnumType found = enums.get(CatalogNames.ofSql(element));
    UserDefinedObjectType composite = composites.get(CatalogNames.ofSql(element));
    if (found == null && composite == null) {
      return canonical;
    }
    QualifiedName name = found != null ? found.name() : name(composite);
    return name.quoted() + canonical.substring(element.length());
  }

  private void add(AuxiliaryDatabaseObject object, String sql) {
    Optional<EnumType> type = parse(sql);
    if (type.isPresent()) {
      enums.putIfAbsent(type.get().name().name(), type.get());
    } else if (sql.startsWith("create cast")) {
      context.report(
          HibernateFindings.RT185,
          object.getExportIdentifier(),
          Origin.UNKNOWN,
          "Hibernate would also run: " + sql);
    } else {
      context.report(
          HibernateFindings.RT184,
          object.getExportIdentifier(),
          Origin.UNKNOWN,
          "the mapping brings DDL of its own: " + sql);
    }
  }

  private Optional<EnumType> parse(String sql) {
    Matcher matcher = ENUM.matcher(sql.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<String> labels = new ArrayList<>();
    Matcher label = LABEL.matcher(matcher.group(2));
    while (label.find()) {
      labels.add(label.group(1).replace("''", "'"));
    }
    QualifiedName name =
        QualifiedName.of(context.options().defaultSchema(), CatalogNames.ofSql(matcher.group(1)));
    return Optional.of(EnumType.of(name, labels));
  }
}
