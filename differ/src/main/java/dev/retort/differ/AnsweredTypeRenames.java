package dev.retort.differ;

import dev.retort.operations.RenameAttribute;
import dev.retort.operations.RenameEnumValue;
import dev.retort.operations.RenameType;
import dev.retort.operations.ReplaceValue;
import dev.retort.schema.CompositeType;
import dev.retort.schema.CompositeType.Attribute;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RangeType;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carries out the confirmed renames of types, of enum values and of attributes. They come with the
 * answers about tables and columns, whose names they cannot share.
 */
final class AnsweredTypeRenames {
  private final DiffOptions options;
  private final DiffSink out;
  private final Map<QualifiedName, String> otherTables = new TreeMap<>();
  private final Map<QualifiedName, Map<String, String>> otherColumns = new TreeMap<>();

  AnsweredTypeRenames(DiffOptions options, DiffSink out) {
    this.options = options;
    this.out = out;
  }

  Sides apply(Sides sides) {
    Schema actual = sides.actual();
    for (Map.Entry<QualifiedName, String> answer : options.answers().tables().entrySet()) {
      QualifiedName from = answer.getKey().in(options.defaultSchema());
      QualifiedName to = from.withName(answer.getValue());
      boolean isType =
          TypeAdoption.names(sides.wanted()).contains(to) && actual.table(from).isEmpty();
      if (isType && TypeAdoption.names(actual).contains(from)) {
        actual = renameType(actual, from, to);
      } else if (!(isType && TypeAdoption.names(actual).contains(to))) { // else done before
        otherTables.put(answer.getKey(), answer.getValue());
      }
    }
    for (Map.Entry<QualifiedName, Map<String, String>> answer :
        options.answers().columns().entrySet()) {
      QualifiedName name = answer.getKey().in(options.defaultSchema());
      Optional<EnumType> type = actual.enumType(name);
      Optional<CompositeType> composite = actual.composite(name);
      if (type.isPresent() && sides.wanted().enumType(name).isPresent()) {
        actual = renameLabels(actual, type.get(), answer.getValue());
      } else if (composite.isPresent() && sides.wanted().composite(name).isPresent()) {
        actual = renameAttributes(actual, composite.get(), answer.getValue());
      } else if (place(name, answer.getKey(), sides.wanted()).isEmpty()) {
        otherColumns.put(answer.getKey(), answer.getValue());
      }
    }
    return sides.withActual(actual);
  }

  /** The answers that are about something else. */
  DiffOptions others() {
    RenameAnswers all = options.answers();
    return options.withAnswers(
        new RenameAnswers(
            otherTables,
            otherColumns,
            all.sequences(),
            all.restyled(),
            all.declined(),
            all.acceptDrops()));
  }

  /** Values that checks list, once tables and columns have their new names. */
  void replaceValues(Sides sides) {
    options
        .answers()
        .columns()
        .forEach(
            (key, values) ->
                place(key.in(options.defaultSchema()), key, sides.wanted())
                    .ifPresent(place -> replaceValues(sides, place, values)));
  }

  private void replaceValues(Sides sides, Place place, Map<String, String> values) {
    Predicate<Schema> lists = // the names that are to be replaced, and not those to come
        schema ->
            schema.table(place.table()).stream()
                .flatMap(t -> t.checks().stream().flatMap(c -> ListedValues.of(t, c).stream()))
                .filter(listed -> listed.column().equals(place.column()))
                .anyMatch(listed -> values.keySet().stream().anyMatch(listed.values()::contains));
    if (!lists.test(sides.actual()) || lists.test(sides.wanted()) && values.size() == 1) {
      return; // done before
    }
    values.forEach(
        (from, to) ->
            out.replacesValue(ListedValues.object(place.table(), place.column()), from, to));
    for (RenameChain.Step step : RenameChain.order(values, RenameCircles::temporary)) {
      out.add(new ReplaceValue(place.table(), place.column(), step.from(), step.to()));
    }
  }

  private record Place(QualifiedName table, String column) {}

  /** The column of a {@code table.column} or {@code schema.table.column}. */
  private Optional<Place> place(QualifiedName name, QualifiedName asGiven, Schema wanted) {
    int dot = name.name().lastIndexOf('.');
    Place place =
        dot > 0
            ? new Place(
                name.withName(name.name().substring(0, dot)), name.name().substring(dot + 1))
            : asGiven.schema() == null
                ? null
                : new Place(
                    QualifiedName.of(options.defaultSchema(), asGiven.schema()), asGiven.name());
    if (place == null || wanted.table(name).isPresent()) {
      return Optional.empty();
    }
    Optional<Table> table = wanted.table(place.table());
    return table.flatMap(t -> t.column(place.column())).map(c -> place);
  }

  private Schema renameType(Schema actual, QualifiedName from, QualifiedName to) {
    Optional<RangeType> range =
        actual.ranges().stream().filter(r -> r.name().equals(from)).findFirst();
    if (range.isPresent()) {
      return RenamedRanges.rename(actual, range.get(), to, out);
    }
    out.add(new RenameType(from, to.name()));
    return RenamedRanges.renamed(actual, new RebuiltTypes(Map.of(from, to), Map.of(), Set.of()));
  }

  private Schema renameLabels(Schema actual, EnumType type, Map<String, String> answers) {
    Map<String, String> asked = new TreeMap<>();
    answers.forEach(
        (from, to) -> {
          if (type.labels().contains(from)
              && (!type.labels().contains(to) || answers.containsKey(to))) {
            asked.put(from, to);
          }
        });
    if (asked.isEmpty()) {
      return actual;
    }
    Schema renamed = actual;
    for (RenameChain.Step step : RenameChain.order(asked, RenameCircles::temporary)) {
      out.add(new RenameEnumValue(type.name(), step.from(), step.to()));
      renamed = renameLabel(renamed, type.name(), step.from(), step.to());
    }
    return renamed;
  }

  private static Schema renameLabel(Schema schema, QualifiedName type, String from, String to) {
    UnaryOperator<String> label = value -> value.equals(from) ? to : value;
    String old = literal(from);
    String now = literal(to);
    Pattern use =
        Pattern.compile(
            "'((?:[^']|'')*)'::" + Pattern.quote(type.quoted()) + "(?![\\p{L}\\p{N}_$])");
    Pattern element = Pattern.compile("(?<=[{,])" + Pattern.quote(old) + "(?=[},])");
    SchemaTexts texts =
        SchemaTexts.ofExpressions(
            text ->
                use.matcher(text)
                    .replaceAll(
                        match -> {
                          String value = match.group(1);
                          String renamed =
                              value.equals(old)
                                  ? now
                                  : match.group().length() < text.length()
                                          && text.startsWith("[]", match.end())
                                      ? element
                                          .matcher(value)
                                          .replaceAll(Matcher.quoteReplacement(now))
                                      : value;
                          return Matcher.quoteReplacement(
                              "'" + renamed + "'" + match.group().substring(value.length() + 2));
                        }));
    return schema
        .withEnums(
            schema.enums().stream()
                .map(
                    t ->
                        t.name().equals(type)
                            ? new EnumType(
                                type,
                                t.labels().stream().map(label).toList(),
                                t.comment(),
                                t.origin())
                            : t)
                .toList())
        .withDomains(schema.domains().stream().map(texts::domain).toList())
        .withTables(schema.tables().stream().map(texts::table).toList());
  }

  private static String literal(String label) {
    return label.replace("'", "''");
  }

  private Schema renameAttributes(Schema actual, CompositeType type, Map<String, String> answers) {
    Map<String, String> asked = new TreeMap<>();
    answers.forEach(
        (from, to) -> {
          if (type.attribute(from).isPresent()
              && (type.attribute(to).isEmpty() || answers.containsKey(to))) {
            asked.put(from, to);
          }
        });
    List<Attribute> attributes = type.attributes();
    for (RenameChain.Step step : RenameChain.order(asked, RenameCircles::temporary)) {
      out.add(new RenameAttribute(type.name(), step.from(), step.to()));
      attributes =
          attributes.stream()
              .map(
                  a ->
                      a.name().equals(step.from())
                          ? new Attribute(step.to(), a.type(), a.collation(), a.comment())
                          : a)
              .toList();
    }
    List<Attribute> renamed = attributes;
    return actual.withComposites(
        actual.composites().stream()
            .map(c -> c.name().equals(type.name()) ? c.withAttributes(renamed) : c)
            .toList());
  }
}
