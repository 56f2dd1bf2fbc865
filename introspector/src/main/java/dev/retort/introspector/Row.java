package dev.retort.introspector;

import dev.retort.schema.QualifiedName;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The current row of a catalog query: columns by name. */
final class Row {
  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  String text(String column) throws SQLException {
    return Objects.requireNonNull(result.getString(column), column);
  }

  @Nullable String textOrNull(String column) throws SQLException {
    return result.getString(column);
  }

  boolean flag(String column) throws SQLException {
    return result.getBoolean(column);
  }

  long number(String column) throws SQLException {
    return result.getLong(column);
  }

  /** The elements of a {@code text[]}; null elements stay null, a null array is empty. */
  List<@Nullable String> nullableTexts(String column) throws SQLException {
    Array array = result.getArray(column);
    List<@Nullable String> texts = new ArrayList<>();
    if (array != null) {
      for (Object element : (Object[]) array.getArray()) {
        texts.add(element == null ? null : element.toString());
      }
    }
    return Collections.unmodifiableList(texts);
  }

  /** The elements of a {@code text[]} that holds no nulls; a null array is empty. */
  List<String> texts(String column) throws SQLException {
    List<String> texts = new ArrayList<>();
    for (String text : nullableTexts(column)) {
      texts.add(Objects.requireNonNull(text, column));
    }
    return List.copyOf(texts);
  }

  /** Storage parameters: {@code {fillfactor=70}} as a map. */
  Map<String, String> options(String column) throws SQLException {
    Map<String, String> options = new TreeMap<>();
    for (String option : texts(column)) {
      int equals = option.indexOf('=');
      options.put(option.substring(0, equals), option.substring(equals + 1));
    }
    return options;
  }

  /** The name in the columns {@code prefix_schema} and {@code prefix_name}; null where null. */
  @Nullable QualifiedName qualifiedNameOrNull(String prefix) throws SQLException {
    String name = textOrNull(prefix + "_name");
    return name == null ? null : QualifiedName.of(textOrNull(prefix + "_schema"), name);
  }

  /** The name in the columns {@code schema} and {@code name}. */
  QualifiedName qualifiedName() throws SQLException {
    return QualifiedName.of(text("schema"), text("name"));
  }
}
