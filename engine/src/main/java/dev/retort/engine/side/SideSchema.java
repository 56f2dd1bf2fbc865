package dev.retort.engine.side;

import dev.retort.engine.models.ReadModels;
import dev.retort.engine.objects.ObjectFiles;
import dev.retort.engine.objects.Unmanaged;
import dev.retort.finding.Finding;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A side that has been read, with the server it was read from still there to answer questions.
 *
 * @param connection null where the side has no server
 * @param serverVersion the server's major version; 0 where there is none
 * @param resources what to close at the end, in this order
 * @param models where the side is entities
 * @param declared objects in files, which no server has rendered yet
 * @param unmanaged the kinds of objects that the side says nothing about, as their JSON lists are
 *     called: it leaves them as they are on the other side
 */
public record SideSchema(
    Schema schema,
    List<Finding> findings,
    @Nullable Connection connection,
    int serverVersion,
    List<AutoCloseable> resources,
    Optional<ReadModels> models,
    ObjectFiles declared,
    List<String> unmanaged)
    implements AutoCloseable {

  static SideSchema ofFile(Schema schema, List<Finding> findings, List<String> unmanaged) {
    return new SideSchema(
        schema, findings, null, 0, List.of(), Optional.empty(), ObjectFiles.none(), unmanaged);
  }

  static SideSchema ofModels(ReadModels models, ObjectFiles declared) {
    return new SideSchema(
        models.scan().schema(),
        models.scan().findings(),
        null,
        0,
        List.of(),
        Optional.of(models),
        declared,
        Unmanaged.all());
  }

  @Override
  public void close() throws SQLException {
    for (AutoCloseable resource : resources) {
      try {
        resource.close();
      } catch (SQLException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
