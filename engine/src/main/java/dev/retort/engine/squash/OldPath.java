package dev.retort.engine.squash;

import dev.retort.engine.verify.CatalogSnapshot;
import dev.retort.engine.verify.ScratchDatabase;
import dev.retort.finding.RetortException;
import dev.retort.runner.graph.SquashRange;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the old revisions lead, seen on a throw-away server.
 *
 * @param contents the rows after the way up
 * @param back the catalog after the way back; null where there is none
 */
record OldPath(
    CatalogSnapshot before,
    CatalogSnapshot after,
    Map<String, String> contents,
    @Nullable CatalogSnapshot back) {
  /** What {@code op.irreversible} stops with. */
  private static final String IRREVERSIBLE = "RT549";

  /** Leads an empty database there and back, one revision at a time. */
  static OldPath walk(ScratchDatabase scratch, SquashRange range) throws SQLException {
    range.needs().forEach(scratch.runner()::upgrade);
    CatalogSnapshot before = scratch.snapshot();
    List<String> ids = range.ids();
    ids.forEach(scratch.runner()::upgrade);
    CatalogSnapshot after = scratch.snapshot();
    Map<String, String> contents = scratch.contents();
    return new OldPath(before, after, contents, back(scratch, ids));
  }

  private static @Nullable CatalogSnapshot back(ScratchDatabase scratch, List<String> ids)
      throws SQLException {
    try {
      for (int i = ids.size() - 1; i >= 0; i--) {
        scratch.runner().downgrade(ids.get(i) + "-1");
      }
      return scratch.snapshot();
    } catch (RetortException e) {
      if (e.code().equals(IRREVERSIBLE)) {
        return null;
      }
      throw e;
    }
  }
}
