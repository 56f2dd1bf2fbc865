package dev.retort.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Splits a method that would grow over the 64 KB of byte code that a JVM allows into several.
 *
 * @param body of the method itself
 * @param helpers the methods that it calls, by name, in order
 */
record MethodSplitter(String body, Map<String, String> helpers) {
  /** Byte code takes about half of what its source does, so this is far from the limit. */
  private static final int MAX_CHARACTERS = 40_000;

  static MethodSplitter split(String name, List<String> blocks) {
    List<StringBuilder> parts = new ArrayList<>();
    for (String block : blocks) {
      StringBuilder last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      if (last == null || last.length() + block.length() > MAX_CHARACTERS) {
        parts.add(new StringBuilder(block));
      } else {
        last.append('\n').append(block);
      }
    }
    if (parts.size() == 1) {
      return new MethodSplitter(parts.get(0).toString(), Map.of());
    }
    Map<String, String> helpers = new java.util.LinkedHashMap<>();
    List<String> calls = new ArrayList<>();
    for (StringBuilder part : parts) {
      String helper = name + (helpers.size() + 1);
      helpers.put(helper, part.toString());
      calls.add("    " + helper + "(op);");
    }
    return new MethodSplitter(String.join("\n", calls), helpers);
  }
}
