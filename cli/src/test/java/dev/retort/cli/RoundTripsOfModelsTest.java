package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Cli.Result;
import dev.retort.testkit.RoundTripProxy;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.UsesPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often {@code diff} speaks to the server when entities are wanted and much differs. */
@UsesPostgres
class RoundTripsOfModelsTest {
  private static final int MOST = 25;

  /** Each differs in what Hibernate changed, in what the model changed, and in spelling only. */
  private static final String ENTITY =
      """
      @Entity
      public class Shift%d {
        @Id Long id;
        java.time.LocalTime starts;
        @Column(%s) String place;
        @ElementCollection @OrderColumn List<String> notes;
        @Column(columnDefinition = "integer check (gap in (1,2,3))") Integer gap;
        @Column(columnDefinition = "integer check (width > %d)") Integer width;
      }
      """;

  @TempDir private Path folder;

  @Test
  void roundTripsDoNotGrowWithTheEntitiesThatDiffer(TestDatabase few, TestDatabase many)
      throws IOException {
    int trips = diff(few, 3);
    assertThat(trips).isLessThanOrEqualTo(MOST);
    assertThat(diff(many, 30)).isEqualTo(trips);
  }

  private int diff(TestDatabase database, int entities) throws IOException {
    Cli cli = Cli.project(folder.resolve("of" + entities), database);
    String six =
        cli.read("retort.toml").replace("[models]", "[models]\nprovider = \"hibernate-6\"");
    cli.write("retort.toml", six);
    for (int i = 0; i < entities; i++) {
      cli.entity("Shift" + i, ENTITY.formatted(i, "length = 80", 0));
    }
    assertThat(cli.run("revision", "--autogenerate", "-m", "first").exitCode()).isZero();
    assertThat(cli.run("upgrade", "head").exitCode()).isZero();

    for (int i = 0; i < entities; i++) {
      cli.entity("Shift" + i, ENTITY.formatted(i, "length = 40, nullable = false", 5));
    }
    URI uri = URI.create(database.url().substring("jdbc:".length()));
    try (RoundTripProxy proxy = new RoundTripProxy(uri.getHost(), uri.getPort())) {
      String counted =
          database.url().replace(":" + uri.getPort() + "/", ":" + proxy.port() + "/")
              + "?sslmode=disable";
      cli.write(
          "retort.toml",
          six.replace(database.url(), counted).replace("hibernate-6", "hibernate-7"));
      Result result = cli.run("diff", "--format", "json");
      int trips = proxy.take();
      assertThat(result.out().split("\"code\": \"RT154\"", -1)).hasSize(2 * entities + 1);
      System.out.println(entities + " entities, all of which differ: " + trips + " round trips");
      return trips;
    }
  }
}
