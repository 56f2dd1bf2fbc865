package dev.retort.testkit;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The test server in Docker. The one class that knows Testcontainers, touched only on demand. */
final class ContainerServer {
  private ContainerServer() {}

  /** Whether a Docker engine answers. */
  static boolean isPossible() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  static TestServer start(int major) {
    PostgreSQLContainer container =
        new PostgreSQLContainer("postgres:" + major)
            .withDatabaseName("postgres")
            .withUsername("postgres")
            .withPassword("postgres")
            .withCommand(
                "postgres",
                "-c",
                "fsync=off",
                "-c",
                "full_page_writes=off",
                "-c",
                "synchronous_commit=off",
                "-c",
                "max_connections=200",
                "-c",
                "max_prepared_transactions=10");
    container.start();
    String url = "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432);
    return new TestServer(url + "/", "postgres", "postgres", container::stop);
  }
}
