package dev.retort.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retort.schema.Schema;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The bytes are those of Jackson's printer. */
class JsonTextTest {
  @Test
  void printsEveryKindOfNodeAsAMapperDoes() throws Exception {
    JsonNode node =
        new ObjectMapper()
            .readTree(
                """
                {"empty": {}, "none": [], "null": null, "yes": true, "no": false, "int": -1, "long": 123456789012345,
                 "big": 123456789012345678901234567890, "fraction": 1.5, "list": [1, [2, {"a": []}], {"b": {"c": "d"}}],
                 "name \\"quoted\\"": "x"}""");

    assertThat(Json.print(node)).isEqualTo(jackson(node));
    assertThat(stream(node)).isEqualTo(jackson(node));
  }

  @Test
  void escapesWhatAMapperEscapes() throws Exception {
    ObjectNode node = Json.object();
    for (char c = 0; c < 0x300; c++) {
      node.put("k" + (int) c, "a" + c + c + "b" + c);
    }
    node.put("others", "/ \u2028 \u2029 \ufeff \ud83d\ude00 €");

    assertThat(Json.print(node)).isEqualTo(jackson(node));
    assertThat(stream(node)).isEqualTo(jackson(node));
  }

  @Test
  void longTextsGoThroughInPieces() throws Exception {
    ObjectNode node = Json.object();
    node.set("all", Json.texts(Collections.nCopies(20_000, "aé😀\\")));
    node.put("long", "x\n".repeat(100_000));

    assertThat(stream(node)).isEqualTo(jackson(node));
  }

  @Test
  void membersAreTheSameInATreeAndInAText() throws Exception {
    BiConsumer<JsonMembers, String> write =
        (json, text) -> {
          json.put("text", text);
          json.put("null", (String) null);
          json.put("number", -7L);
          json.put("flag", true);
          json.set("node", Json.texts(List.of(text)));
          json.texts("texts", List.of(text, "b"));
          json.texts("none", List.of());
          json.object("map", Map.of("a", text), JsonMembers::entries);
          json.object("absent", (Map<String, String>) null, JsonMembers::entries);
          json.objects("empty", List.<Map<String, String>>of(), JsonMembers::entries);
          json.objects(
              "objects", List.of(Map.<String, String>of(), Map.of("c", "d")), JsonMembers::entries);
          json.put("last", text);
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonText.print("a\"é", write, out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(jackson(Json.object("a\"é", write)))
        .contains("\"number\": -7,\n", "\"none\": [],\n", "\"absent\": null,\n");
  }

  @Test
  void schemasArePrintedAsTheirTrees() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SchemaJson.print(Schema.EMPTY, List.of("views"), out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            jackson(SchemaJson.write(Schema.EMPTY).set("unmanaged", Json.texts(List.of("views")))));
  }

  private static String stream(JsonNode node) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonText.print(
        node,
        (json, all) -> all.properties().forEach(m -> json.set(m.getKey(), m.getValue())),
        out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String jackson(JsonNode node) throws Exception {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    return new ObjectMapper()
        .writer(
            new DefaultPrettyPrinter(separators)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter))
        .writeValueAsString(node);
  }
}
