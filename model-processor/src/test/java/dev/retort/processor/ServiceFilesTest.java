package dev.retort.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

class ServiceFilesTest {
  @Test
  void javacFindsTheProcessor() {
    assertThat(ServiceLoader.load(Processor.class))
        .anyMatch(processor -> processor instanceof EntityProcessor);
  }

  @Test
  void javacFindsThePlugin() {
    assertThat(ServiceLoader.load(com.sun.source.util.Plugin.class))
        .anyMatch(plugin -> plugin instanceof EntityPlugin && !plugin.autoStart());
  }

  @Test
  void gradleKnowsItAsAggregating() throws IOException {
    String file = "/META-INF/gradle/incremental.annotation.processors";
    try (InputStream in = EntityProcessor.class.getResourceAsStream(file)) {
      assertThat(in).isNotNull();
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip())
          .isEqualTo(EntityProcessor.class.getName() + ",aggregating");
    }
  }
}
