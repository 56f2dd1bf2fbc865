package dev.retort.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.engine.config.ConfigReader;
import dev.retort.engine.config.RetortConfig;
import dev.retort.finding.RetortException;
import dev.retort.scanner.ScanOptions;
import dev.retort.scanner.ScanResult;
import dev.retort.scanner.model.EntityModel;
import dev.retort.scanner.model.json.ModelFile;
import dev.retort.scanner.model.json.ModelJson;
import dev.retort.scanner.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsReaderTest {
  private static final Path SHOP =
      Path.of("../samples/shop/src/main/java").toAbsolutePath().normalize();

  @TempDir Path folder;

  private RetortConfig config(String models) throws IOException {
    Path file = folder.resolve("retort.toml");
    Files.writeString(file, "[models]\n" + models);
    return new ConfigReader(Map.of()).read(file, null);
  }

  private void refuses(String models, String code) throws IOException {
    RetortConfig config = config(models);
    assertThatThrownBy(() -> ModelsReader.read(config))
        .isInstanceOfSatisfying(RetortException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void readsTheAnnotationProcessorsModelOfSeveralModules() throws IOException {
    EntityModel model = new SourceReader().read(List.of(SHOP), ScanOptions.defaults()).model();
    int half = model.types().size() / 2;
    write("a/model.json", json(model, 0, half));
    write("b/model.json", json(model, half, model.types().size()));
    String rest = "naming = \"spring\"\npackages = [\"com.example.shop\"]\n";
    ScanResult expected =
        ModelsReader.read(
            config("source = [\"" + SHOP.toString().replace('\\', '/') + "\"]\n" + rest));
    ScanResult actual =
        ModelsReader.read(config("processor = [\"a/model.json\", \"b/model.json\"]\n" + rest));
    assertThat(actual).isEqualTo(expected);
    assertThat(actual.schema().tables()).isNotEmpty();
  }

  private static String json(EntityModel model, int from, int to) {
    return ModelJson.write(
        new ModelFile(new EntityModel(model.types().subList(from, to)), List.of()));
  }

  @Test
  void refusesModelsThatAreMissingDamagedOrTooNew() throws IOException {
    refuses("processor = [\"classes\"]", "RT459");
    Files.createDirectories(folder.resolve("classes"));
    refuses("processor = [\"classes\"]", "RT112");
    write("classes/META-INF/retort/model.json", "{\"format\":1,");
    refuses("processor = [\"classes\"]", "RT110");
    write("classes/META-INF/retort/model.json", "{\"format\":99}");
    refuses("processor = [\"classes\"]", "RT111");
  }

  @Test
  void reportsWhatTheProcessorCouldNotRead() throws IOException {
    write(
        "model.json",
        "{\"format\":1,\"types\":[],\"problems\":[{\"kind\":\"UNREADABLE\",\"subject\":\"a.B\","
            + "\"message\":\"why\",\"file\":\"B.java\",\"line\":7}]}");
    assertThat(ModelsReader.read(config("processor = [\"model.json\"]")).findings())
        .anyMatch(f -> f.code().equals("RT114") && f.origin().toString().equals("B.java:7"));
  }

  @Test
  void readsOnlyOneOfProcessorAndHibernate() {
    assertThatThrownBy(() -> config("processor = [\"a\"]\nhibernate = [\"a\"]"))
        .isInstanceOfSatisfying(
            RetortException.class, e -> assertThat(e.code()).isEqualTo("RT453"));
  }
}
