package dev.retort.scanner.mapping.types;

import java.util.List;
import java.util.stream.Collectors;

/** The check that restricts a column to a type's values, spelled as Hibernate spells it. */
public sealed interface ValueCheck {
  /** The condition over a column. */
  String condition(String column);

  /** One of these texts. */
  record OneOf(List<String> values) implements ValueCheck {
    public OneOf {
      values = List.copyOf(values);
    }

    @Override
    public String condition(String column) {
      StringBuilder condition = new StringBuilder(column).append(" in (");
      for (int i = 0; i < values.size(); i++) {
        condition.append(i == 0 ? "'" : ",'").append(values.get(i).replace("'", "''")).append('\'');
      }
      return condition.append(')').toString();
    }
  }

  /** One of these numbers. */
  record OneOfNumbers(List<Long> values) implements ValueCheck {
    public OneOfNumbers {
      values = List.copyOf(values);
    }

    @Override
    public String condition(String column) {
      return values.stream()
          .map(String::valueOf)
          .collect(Collectors.joining(",", column + " in (", ")"));
    }
  }

  /** A number between two. */
  record Between(long low, long high) implements ValueCheck {
    @Override
    public String condition(String column) {
      return column + " between " + low + " and " + high;
    }
  }

  /** A value that others are allowed beside: none at all. */
  record OrNull(ValueCheck values) implements ValueCheck {
    @Override
    public String condition(String column) {
      return values.condition(column) + " or " + column + " is null";
    }
  }
}
