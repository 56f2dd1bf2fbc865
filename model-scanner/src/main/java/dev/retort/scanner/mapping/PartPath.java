package dev.retort.scanner.mapping;

import dev.retort.scanner.mapping.table.PartDraft;

/**
 * How Hibernate reads a part of a value that is stored whole ({@code PostgreSQLAggregateSupport}).
 */
final class PartPath {
  private PartPath() {}

  /** What the value is stored as. */
  enum Form {
    STRUCT,
    JSON;

    /** A part that is a whole itself. */
    String nested(String path, String name) {
      return this == STRUCT ? "(" + path + ")." + name : path + "->'" + name + "'";
    }

    String part(String path, String name, PartDraft part) {
      return this == STRUCT ? nested(path, name) : json(path, name, part);
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
}
