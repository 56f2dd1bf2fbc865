package dev.retort.differ;

import static dev.retort.finding.Severity.ERROR;
import static dev.retort.finding.Severity.INFO;
import static dev.retort.finding.Severity.WARNING;

import dev.retort.finding.FindingCode;

/** The codes of what a comparison can find, {@code RT2xx} and {@code RT3xx}. */
public final class DifferFindings {
  public static final FindingCode COLUMN_RENAME =
      new FindingCode(
          "RT201",
          WARNING,
          "Say which it is: --rename table.old=new renames and keeps the data; otherwise accept the drop.");
  public static final FindingCode TABLE_RENAME =
      new FindingCode(
          "RT202",
          WARNING,
          "Say which it is: --rename-table old=new renames and keeps the rows; otherwise accept the drop.");
  public static final FindingCode SEQUENCE_RENAME =
      new FindingCode(
          "RT203",
          WARNING,
          "Say which it is: --rename-sequence old=new renames and keeps its position; otherwise a new one starts.");
  public static final FindingCode DEFAULT_CHANGED =
      new FindingCode(
          "RT230", INFO, "Rows that exist keep their values; update them where that is meant.");
  public static final FindingCode DEFAULT_REMOVED =
      new FindingCode(
          "RT231",
          WARNING,
          "Make sure that every writer names the column, or declare the default in the model (@ColumnDefault).");
  public static final FindingCode CHECK_NARROWED =
      new FindingCode(
          "RT232",
          WARNING,
          "Find and correct the rows that break the new check first, or the migration fails.");
  public static final FindingCode CHECK_WIDENED =
      new FindingCode("RT233", INFO, "Nothing to do: every row that passed still passes.");
  public static final FindingCode UNMODELLED_CONSTRAINT_DROPPED =
      new FindingCode(
          "RT234",
          WARNING,
          "Declare it in the model if it is meant to stay; it cannot be seen there today.");
  public static final FindingCode UNMODELLED_INDEX_DROPPED =
      new FindingCode(
          "RT235",
          INFO,
          "Declare it with @Table(indexes = …) if queries need it, or exclude it by name.");
  public static final FindingCode SERIAL_IS_IDENTITY =
      new FindingCode(
          "RT236",
          INFO,
          "Both draw numbers from an owned sequence, so nothing is changed; serial_to_identity = true under [migrations] converts.");
  public static final FindingCode ENUM_LABEL_REMOVED =
      new FindingCode(
          "RT237",
          ERROR,
          "Write after THEN what such rows become, as it stands they stop the migration; or update them first.");
  public static final FindingCode ENUM_LABEL_ADDED =
      new FindingCode(
          "RT239",
          INFO,
          "A label cannot be taken back, and cannot be used before the transaction that adds it commits.");
  public static final FindingCode KEY_ORDER =
      new FindingCode(
          "RT240",
          INFO,
          "The key is the same; rebuild its index by hand if the leading column matters to queries.");
  public static final FindingCode LEFTOVER =
      new FindingCode(
          "RT241",
          INFO,
          "Drop it by hand or allow leftovers to be dropped, if nothing else uses it.");
  public static final FindingCode SEQUENCE_INCREMENT =
      new FindingCode(
          "RT242",
          WARNING,
          "Every running application must use the same allocation size, or identifiers collide.");
  public static final FindingCode UNLOGGED =
      new FindingCode(
          "RT243",
          INFO,
          "Its rows do not survive a crash; ALTER TABLE … SET LOGGED if they should.");
  public static final FindingCode PARTITION =
      new FindingCode("RT244", INFO, "Nothing to do: it belongs to its parent table.");
  public static final FindingCode ANSWER_UNUSED =
      new FindingCode(
          "RT245", WARNING, "Correct the names, or leave the answer out if the rename is done.");
  public static final FindingCode REFERENCE_OUTSIDE =
      new FindingCode(
          "RT246",
          WARNING,
          "Make sure that the table exists where the migration runs, or bring it into the configured schemas.");
  public static final FindingCode OWNED_SEQUENCE =
      new FindingCode(
          "RT247",
          INFO,
          "Nothing is changed: the application draws from the sequence that the column owns.");
  public static final FindingCode KEY_RECREATED =
      new FindingCode(
          "RT248",
          INFO,
          "It is dropped and added again because a change would otherwise be refused; adding it checks every row.");
  public static final FindingCode EXISTING_ROWS_CHECKED =
      new FindingCode(
          "RT249",
          WARNING,
          "Look for rows that break it before this runs; the migration fails on the first one.");
  public static final FindingCode NUMBERING_ADDED =
      new FindingCode(
          "RT250",
          WARNING,
          "Set the new sequence past the greatest value in the column before the next insert.");
  public static final FindingCode NUMBERING_REMOVED =
      new FindingCode(
          "RT251", WARNING, "From now on every insert must name the column's value itself.");
  public static final FindingCode TYPE_REBUILT =
      new FindingCode(
          "RT260",
          WARNING,
          "Every table with such a column is rewritten under a lock; what uses the old type and was not compared stops the last step.");
  public static final FindingCode ATTRIBUTE_DROPPED =
      new FindingCode(
          "RT261",
          WARNING,
          "What values hold of it is lost and no downgrade brings it back; make sure that nothing reads it any more.");
  public static final FindingCode KIND_CHANGED =
      new FindingCode(
          "RT267",
          ERROR,
          "Write the USING expression that means what you want: as it stands values go through their text, and most do not read so.");
  public static final FindingCode BOUNDS_CHANGED =
      new FindingCode(
          "RT268",
          WARNING,
          "Look at the ranges that are there: a bound that does not read as the new type, or above its partner, stops the migration.");
  public static final FindingCode SHELL_TYPE =
      new FindingCode(
          "RT269",
          ERROR,
          "Write CREATE TYPE name and the function by hand before it; without them PostgreSQL refuses to create the type.");
  public static final FindingCode LABEL_RENAME =
      new FindingCode(
          "RT264",
          WARNING,
          "Say which it is: --rename type.old=new (or table.column.old=new) keeps the rows' values; otherwise decline it.");
  public static final FindingCode ORDINALS_CHANGED =
      new FindingCode(
          "RT265",
          WARNING,
          "Rows hold the places of constants, not their names: add new ones at the end only, or update the rows.");
  public static final FindingCode PARTITIONED_UNIQUE =
      new FindingCode(
          "RT252",
          ERROR,
          "Nothing is changed: let the key contain those columns, too, or keep it unique otherwise.");
  public static final FindingCode PARTITION_KEY =
      new FindingCode(
          "RT266",
          ERROR,
          "Nothing is changed: create a table that is partitioned so, move the rows, swap the names.");
  public static final FindingCode RANGE_LEFT =
      new FindingCode(
          "RT263",
          ERROR,
          "Nothing is changed: create a range type of another name by hand, convert what uses it, drop this one.");
  public static final FindingCode VIEW_FILLED_ANEW =
      new FindingCode(
          "RT282",
          WARNING,
          "Whoever reads it waits until its query has run; do this in a quiet hour if that takes long.");
  public static final FindingCode ACCESS_CHANGED =
      new FindingCode(
          "RT283",
          WARNING,
          "Make sure that everybody who should still may, and nobody else: other rows may be seen or changed from then on.");
  public static final FindingCode MAPPED_VIEW =
      new FindingCode(
          "RT284", INFO, "Nothing to do, if that is meant: a view is what its definition says.");
  public static final FindingCode DEPENDANT_OF_DROPPED =
      new FindingCode(
          "RT281",
          ERROR,
          "Change or drop the dependant first, or keep what it needs; the migration fails as it stands.");
  public static final FindingCode TABLE_DROPPED =
      new FindingCode(
          "RT300",
          WARNING,
          "Every row is lost and no downgrade brings them back; back them up first.");
  public static final FindingCode REQUIRED_COLUMN =
      new FindingCode(
          "RT301",
          WARNING,
          "Give it a default, or add it nullable, fill it, and set NOT NULL afterwards, as written out.");
  public static final FindingCode COLUMN_DROPPED =
      new FindingCode(
          "RT302",
          WARNING,
          "Its values are lost and no downgrade brings them back; make sure that nothing reads it any more.");
  public static final FindingCode SET_NOT_NULL =
      new FindingCode(
          "RT303", WARNING, "Fill the rows that are null first, or the migration fails.");
  public static final FindingCode VALUES_AT_RISK =
      new FindingCode(
          "RT304",
          WARNING,
          "Look at the values that do not fit before this runs; some are refused, others are rounded.");
  public static final FindingCode TABLE_REWRITE =
      new FindingCode(
          "RT305",
          WARNING,
          "The whole table is rewritten under a lock that stops reads and writes; run it in a quiet hour.");
  public static final FindingCode NO_CAST =
      new FindingCode(
          "RT306",
          ERROR,
          "Write the USING expression that means what you want; the one given fails on values that do not read as the new type.");
  public static final FindingCode COLUMN_RECREATED =
      new FindingCode(
          "RT308",
          WARNING,
          "PostgreSQL cannot change this in place; the column is dropped and added.");
  public static final FindingCode TIME_ZONE =
      new FindingCode(
          "RT309",
          WARNING,
          "Say which zone is meant with USING column AT TIME ZONE '…', as written out for UTC.");
  public static final FindingCode LARGE_OBJECT =
      new FindingCode(
          "RT310",
          WARNING,
          "Check that the column really holds large objects; those left behind need lo_unlink or vacuumlo.");

  public static final FindingCode REFERENTIAL_ACTION =
      new FindingCode(
          "RT311",
          WARNING,
          "Look for what relies on it; entities say what becomes of referring rows with @OnDelete.");
  public static final FindingCode LENGTH_ASSUMED =
      new FindingCode(
          "RT323",
          INFO,
          "If longer texts are to stay, say so: @Column(length = …) or columnDefinition = \"text\"; migrations.keep_lengths = true says it for all.");
  public static final FindingCode VALUES_MOVED =
      new FindingCode(
          "RT312", INFO, "If they do, take them along before the drop, as written out.");

  public static final FindingCode LEGACY_SEQUENCE =
      new FindingCode(
          "RT290",
          WARNING,
          "Name the sequence in the model (@SequenceGenerator), or set hibernate.id.db_structure_naming_strategy to"
              + " single and name it; otherwise numbering starts anew.");
  public static final FindingCode DERIVED_CHECK =
      new FindingCode(
          "RT291",
          INFO,
          "Nobody asked for it: newer versions of Hibernate derive it. Rows with another value must go first.");

  public static final FindingCode HOOK_SAYS_SAME =
      new FindingCode(
          "RT294", INFO, "A hook of yours says so; take it out of hooks.classpath if it is wrong.");
  public static final FindingCode PLAN_REWRITTEN =
      new FindingCode(
          "RT295",
          INFO,
          "A hook of yours says so; look whether the plan still leads to the models.");

  private DifferFindings() {}
}
