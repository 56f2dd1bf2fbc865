package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.table.PartDraft;
import org.jspecify.annotations.Nullable;

/**
 * How Hibernate reads a part of a value that is stored whole ({@code PostgreSQLAggregateSupport}).
 */
final class PartPath {
  private static final String NODES_START =
      "xmlelement(name \"e\",(select xmlagg(t.v) from xmltable(";
  private static final String NODES_PASSING = "/*' passing ";
  private static final String NODES_END = " columns v xml path '.')t))";

  private PartPath() {}

  /** What the value is stored as. */
  enum Form {
    STRUCT,
    JSON,
    XML;

    /** Null for a type that Hibernate does not look into. */
    static @Nullable Form of(String type) {
      return switch (type) {
        case "json", "jsonb" -> JSON;
        case "xml" -> XML;
        default -> null;
      };
    }

    /** A part that is a whole itself. */
    String nested(String path, String name) {
      return switch (this) {
        case STRUCT -> "(" + path + ")." + name;
        case JSON -> path + "->'" + name + "'";
        case XML -> NODES_START + nodes(path, name + "/*") + NODES_END;
      };
    }

    String part(String path, String name, PartDraft part) {
      return switch (this) {
        case STRUCT -> "(" + path + ")." + name;
        case JSON -> json(path, name, part);
        case XML -> xml(path, name, part);
      };
    }
  }

  private static String json(String path, String name, PartDraft part) {
    String text = path + "->>'" + name + "'";
    String nested = Form.JSON.nested(path, name);
    return switch (part.form()) {
      case BYTES -> "decode(" + text + ",'hex')";
      case ARRAY -> nested; // an array within a document is part of the document
      case PLAIN ->
          part.cast().equals("jsonb") ? nested : "cast(" + text + " as " + part.cast() + ")";
    };
  }

  private static String xml(String path, String name, PartDraft part) {
    return switch (part.form()) {
      case BYTES ->
          "decode((select t.v from xmltable("
              + nodes(path, name)
              + " columns v text path '.') t),'hex')";
      case ARRAY ->
          "xmlelement(name \"Collection\",(select xmlagg(t.v order by t.i) from xmltable("
              + nodes(path, name + "/*")
              + " columns v xml path '.', i for ordinality)t))";
      case PLAIN ->
          part.cast().equals("xml")
              ? Form.XML.nested(path, name)
              : "(select t.v from xmltable("
                  + nodes(path, name)
                  + " columns v "
                  + part.cast()
                  + " path '.') t)";
    };
  }

  /** The path within the outermost value, and that value. */
  private static String nodes(String path, String name) {
    int passing = path.indexOf(NODES_PASSING);
    if (!path.startsWith(NODES_START) || passing < 0) {
      return "'/e/" + name + "' passing " + path;
    }
    return path.substring(NODES_START.length(), passing)
        + "/"
        + name
        + path.substring(passing + 2, path.length() - NODES_END.length());
  }
}
