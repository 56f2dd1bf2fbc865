package dev.retort.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.retort.schema.Schema;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
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
  void listsThatAreMadeWhileTheyArePrintedLookTheSame() throws Exception {
    ObjectNode made = Json.object();
    made.set(
        "list", new JsonText.Each<>(List.of("a", "b"), JsonNodeFactory.instance::textNode).node());
    made.set(
        "none", new JsonText.Each<>(List.<String>of(), JsonNodeFactory.instance::textNode).node());

    assertThat(stream(made))
        .isEqualTo("{\n  \"list\": [\n    \"a\",\n    \"b\"\n  ],\n  \"none\": []\n}");
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
    JsonText.print(node, out);
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
