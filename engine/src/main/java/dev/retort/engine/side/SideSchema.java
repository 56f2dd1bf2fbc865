package dev.retort.engine.side;

import dev.retort.finding.Finding;
import dev.retort.scanner.Additions;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A side that has been read, with the server it was read from still there to answer questions.
 *
 * @param connection null where the side has no server
 * @param serverVersion the server's major version; 0 where there is none
 * @param resources what to close at the end, in this order
 * @param renames earlier names, where the side is entities that tell them
 * @param unmanaged the kinds of objects that the side says nothing about, as their JSON lists are
 *     called: it leaves them as they are on the other side
 */
public record SideSchema(
    Schema schema,
    List<Finding> findings,
    @Nullable Connection connection,
    int serverVersion,
    List<AutoCloseable> resources,
    List<Additions.Rename> renames,
    List<String> unmanaged)
    implements AutoCloseable {

  static SideSchema ofFile(Schema schema, List<Finding> findings, List<String> unmanaged) {
    return new SideSchema(schema, findings, null, 0, List.of(), List.of(), unmanaged);
  }

  /** The same side, whose entities say what things were called before. */
  SideSchema withRenames(List<Additions.Rename> other) {
    return new SideSchema(schema, findings, connection, serverVersion, resources, other, unmanaged);
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
