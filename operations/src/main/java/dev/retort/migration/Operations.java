package dev.retort.migration;

import dev.retort.operations.AddCheck;
import dev.retort.operations.AddColumn;
import dev.retort.operations.AddEnumValue;
import dev.retort.operations.AddExclusion;
import dev.retort.operations.AddForeignKey;
import dev.retort.operations.AddPrimaryKey;
import dev.retort.operations.AddUnique;
import dev.retort.operations.AlterColumnDefault;
import dev.retort.operations.AlterColumnGenerated;
import dev.retort.operations.AlterColumnIdentity;
import dev.retort.operations.AlterColumnNullability;
import dev.retort.operations.AlterColumnType;
import dev.retort.operations.AlterSequence;
import dev.retort.operations.AutocommitSql;
import dev.retort.operations.CommentTarget;
import dev.retort.operations.CreateEnum;
import dev.retort.operations.CreateIndex;
import dev.retort.operations.CreateNamespace;
import dev.retort.operations.CreateSequence;
import dev.retort.operations.CreateTable;
import dev.retort.operations.DropCheck;
import dev.retort.operations.DropColumn;
import dev.retort.operations.DropEnum;
import dev.retort.operations.DropExclusion;
import dev.retort.operations.DropForeignKey;
import dev.retort.operations.DropIndex;
import dev.retort.operations.DropNamespace;
import dev.retort.operations.DropPrimaryKey;
import dev.retort.operations.DropSequence;
import dev.retort.operations.DropTable;
import dev.retort.operations.DropUnique;
import dev.retort.operations.ExecuteSql;
import dev.retort.operations.InsertRows;
import dev.retort.operations.Irreversible;
import dev.retort.operations.Literals;
import dev.retort.operations.NamedParameters;
import dev.retort.operations.OnlyIf;
import dev.retort.operations.Operation;
import dev.retort.operations.RenameColumn;
import dev.retort.operations.RenameConstraint;
import dev.retort.operations.RenameEnumValue;
import dev.retort.operations.RenameIndex;
import dev.retort.operations.RenameSequence;
import dev.retort.operations.RenameTable;
import dev.retort.operations.SetComment;
import dev.retort.operations.ValidateConstraint;
import dev.retort.schema.Generated;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a migration says: each method hands one operation to whoever runs, prints or checks the
 * migration. Nothing is executed here.
 */
public final class Operations extends MigrationInputs
    implements ObjectOperations, TypeOperations, StorageOperations {
  private final Consumer<? super Operation> sink;

  public Operations(Consumer<? super Operation> sink) {
    this(sink, MigrationEnvironment.of(Map.of()));
  }

  public Operations(Consumer<? super Operation> sink, MigrationEnvironment environment) {
    super(environment);
    this.sink = sink;
  }

  /** Hands on an operation as it is. */
  @Override
  public void add(Operation operation) {
    sink.accept(operation);
  }

  /** Creates a schema. */
  public void createNamespace(String name) {
    add(new CreateNamespace(name));
  }

  /** Drops a schema, which must be empty. */
  public void dropNamespace(String name) {
    add(new DropNamespace(name));
  }

  /** Creates a table, without its indexes. */
  public void createTable(TableBuilder table) {
    add(new CreateTable(table.build()));
  }

  /** Drops a table. The definition is for whoever wants it back. */
  public void dropTable(TableBuilder table) {
    add(new DropTable(table.build()));
  }

  /** Renames a table within its schema. */
  public void renameTable(String from, String to) {
    add(new RenameTable(name(from), to));
  }

  /** Adds a column. */
  public void addColumn(String table, ColumnBuilder column) {
    add(new AddColumn(name(table), column.build()));
  }

  /** Drops a column. The definition is for whoever wants it back. */
  public void dropColumn(String table, ColumnBuilder column) {
    add(new DropColumn(name(table), column.build()));
  }

  /** Renames a column. */
  public void renameColumn(String table, String from, String to) {
    add(new RenameColumn(name(table), from, to));
  }

  /** Changes type or collation, which is all that counts of the two columns. */
  public void alterColumnType(String table, ColumnBuilder from, ColumnBuilder to) {
    add(new AlterColumnType(name(table), from.build(), to.build(), null));
  }

  /** Changes type or collation, converting the values with an expression. */
  public void alterColumnType(String table, ColumnBuilder from, ColumnBuilder to, String using) {
    add(new AlterColumnType(name(table), from.build(), to.build(), SqlExpression.of(using)));
  }

  /** Requires a value. */
  public void setNotNull(String table, String column) {
    add(new AlterColumnNullability(name(table), column, false));
  }

  /** Requires a value, by a constraint of which there is more to say (PostgreSQL 18). */
  public void setNotNull(String table, String column, NotNullBuilder constraint) {
    add(new AlterColumnNullability(name(table), column, false, constraint.build()));
  }

  /** Requires a value no longer. */
  public void dropNotNull(String table, String column) {
    add(new AlterColumnNullability(name(table), column, true));
  }

  /** Requires a value no longer. The constraint is for whoever wants it back. */
  public void dropNotNull(String table, String column, NotNullBuilder constraint) {
    add(new AlterColumnNullability(name(table), column, true, constraint.build()));
  }

  /** Gives a column a default that had none. */
  public void setDefault(String table, String column, String to) {
    add(new AlterColumnDefault(name(table), column, null, SqlExpression.of(to)));
  }

  /** Changes a default. */
  public void changeDefault(String table, String column, String from, String to) {
    add(new AlterColumnDefault(name(table), column, SqlExpression.of(from), SqlExpression.of(to)));
  }

  /** Drops a default, which is named for whoever wants it back. */
  public void dropDefault(String table, String column, String from) {
    add(new AlterColumnDefault(name(table), column, SqlExpression.of(from), null));
  }

  /** Lets the server number a column, from its largest value on. */
  public void addIdentity(String table, String column, IdentityBuilder to) {
    add(new AlterColumnIdentity(name(table), column, null, to.build()));
  }

  /** Changes how the server numbers a column. */
  public void changeIdentity(
      String table, String column, IdentityBuilder from, IdentityBuilder to) {
    add(new AlterColumnIdentity(name(table), column, from.build(), to.build()));
  }

  /** Stops numbering a column. */
  public void dropIdentity(String table, String column, IdentityBuilder from) {
    add(new AlterColumnIdentity(name(table), column, from.build(), null));
  }

  /** Changes a generation expression (PostgreSQL 17). */
  public void changeGenerated(String table, String column, Generated from, Generated to) {
    add(new AlterColumnGenerated(name(table), column, from, to));
  }

  /** Makes a stored generated column a plain one that keeps its values. */
  public void dropGenerated(String table, String column, Generated from) {
    add(new AlterColumnGenerated(name(table), column, from, null));
  }

  /** Adds a primary key. */
  public void addPrimaryKey(String table, PrimaryKeyBuilder key) {
    add(new AddPrimaryKey(name(table), key.build()));
  }

  /** Drops a primary key. The definition is for whoever wants it back. */
  public void dropPrimaryKey(String table, PrimaryKeyBuilder key) {
    add(new DropPrimaryKey(name(table), key.build()));
  }

  /** Adds a unique constraint. */
  public void addUnique(String table, UniqueBuilder unique) {
    add(new AddUnique(name(table), unique.build()));
  }

  /** Drops a unique constraint. The definition is for whoever wants it back. */
  public void dropUnique(String table, UniqueBuilder unique) {
    add(new DropUnique(name(table), unique.build()));
  }

  /** Adds a foreign key. */
  public void addForeignKey(String table, ForeignKeyBuilder key) {
    add(new AddForeignKey(name(table), key.build()));
  }

  /** Drops a foreign key. The definition is for whoever wants it back. */
  public void dropForeignKey(String table, ForeignKeyBuilder key) {
    add(new DropForeignKey(name(table), key.build()));
  }

  /** Adds a check constraint. */
  public void addCheck(String table, CheckBuilder check) {
    add(new AddCheck(name(table), check.build()));
  }

  /** Drops a check constraint. The definition is for whoever wants it back. */
  public void dropCheck(String table, CheckBuilder check) {
    add(new DropCheck(name(table), check.build()));
  }

  /** Adds an exclusion constraint. */
  public void addExclusion(String table, ExclusionBuilder exclusion) {
    add(new AddExclusion(name(table), exclusion.build()));
  }

  /** Drops an exclusion constraint. The definition is for whoever wants it back. */
  public void dropExclusion(String table, ExclusionBuilder exclusion) {
    add(new DropExclusion(name(table), exclusion.build()));
  }

  /** Checks the rows that a constraint has not looked at yet. */
  public void validateConstraint(String table, String constraint) {
    add(new ValidateConstraint(name(table), constraint));
  }

  /** Renames a constraint. */
  public void renameConstraint(String table, String from, String to) {
    add(new RenameConstraint(name(table), from, to));
  }

  /** Creates an index. */
  public void createIndex(IndexBuilder index) {
    add(new CreateIndex(index.table(), index.build(), index.isConcurrent()));
  }

  /** Drops an index. The definition is for whoever wants it back. */
  public void dropIndex(IndexBuilder index) {
    add(new DropIndex(index.table(), index.build(), index.isConcurrent()));
  }

  /** Renames an index within its schema. */
  public void renameIndex(String from, String to) {
    add(new RenameIndex(name(from), to));
  }

  /** Creates a sequence. */
  public void createSequence(SequenceBuilder sequence) {
    add(new CreateSequence(sequence.build()));
  }

  /** Drops a sequence. The definition is for whoever wants it back. */
  public void dropSequence(SequenceBuilder sequence) {
    add(new DropSequence(sequence.build()));
  }

  /** Changes a sequence; what is not said of the second stays. */
  public void alterSequence(SequenceBuilder from, SequenceBuilder to) {
    add(new AlterSequence(from.build(), to.build()));
  }

  /** Renames a sequence within its schema. */
  public void renameSequence(String from, String to) {
    add(new RenameSequence(name(from), to));
  }

  /** Creates an enum type. */
  public void createEnum(EnumBuilder type) {
    add(new CreateEnum(type.build()));
  }

  /** Drops an enum type. The definition is for whoever wants it back. */
  public void dropEnum(EnumBuilder type) {
    add(new DropEnum(type.build()));
  }

  /** Adds a label after all others. */
  public void addEnumValue(String type, String label) {
    add(new AddEnumValue(name(type), label, null, null));
  }

  /** Adds a label before another. */
  public void addEnumValueBefore(String type, String label, String before) {
    add(new AddEnumValue(name(type), label, before, null));
  }

  /** Adds a label after another. */
  public void addEnumValueAfter(String type, String label, String after) {
    add(new AddEnumValue(name(type), label, null, after));
  }

  /** Renames a label. */
  public void renameEnumValue(String type, String from, String to) {
    add(new RenameEnumValue(name(type), from, to));
  }

  /** Comments on what had no comment. */
  public void setComment(CommentTarget target, String to) {
    add(new SetComment(target, null, to));
  }

  /** Changes a comment. */
  public void changeComment(CommentTarget target, String from, String to) {
    add(new SetComment(target, from, to));
  }

  /** Removes a comment, which is named for whoever wants it back. */
  public void dropComment(CommentTarget target, String from) {
    add(new SetComment(target, from, null));
  }

  /** Runs one SQL statement. */
  public void execute(String sql) {
    add(new ExecuteSql(sql));
  }

  /**
   * Runs one SQL statement with values for its {@code :name}s, which are written into it as
   * literals.
   */
  public void execute(String sql, Map<String, ? extends @Nullable Object> values) {
    add(new ExecuteSql(NamedParameters.render(sql, values)));
  }

  /**
   * Runs the statements of an SQL file that lies beside the migration, one by one.
   *
   * @throws dev.retort.finding.RetortException RT434 when it is not there, RT435 when it cannot be
   *     taken apart
   */
  public void sqlFile(String file) {
    SqlFileStatements.of(file, environment.sqlFile(file)).forEach(this::execute);
  }

  /** Runs one SQL statement outside any transaction. */
  public void autocommit(String sql) {
    add(new AutocommitSql(sql));
  }

  /**
   * Inserts rows: {@code op.bulkInsert("country", List.of("code", "name"), row("at", "Austria"))}.
   */
  public void bulkInsert(String table, List<String> columns, List<?>... rows) {
    List<List<String>> literals = new ArrayList<>();
    for (List<?> row : rows) {
      literals.add(row.stream().map(Literals::of).toList());
    }
    add(new InsertRows(name(table), columns, literals));
  }

  /** Updates the rows of a large table in batches, each committed on its own. */
  public void backfill(BackfillBuilder backfill) {
    add(backfill.build());
  }

  /** Does something only where a boolean SQL expression holds when it runs. */
  public void onlyIf(String condition, Consumer<Operations> then) {
    List<Operation> operations = new ArrayList<>();
    then.accept(new Operations(operations::add, environment));
    add(new OnlyIf(condition, operations));
  }

  /** Says that there is no way here. Running the migration stops before anything is changed. */
  public void irreversible(String reason) {
    add(new Irreversible(reason));
  }

  private static QualifiedName name(String text) {
    return QualifiedName.parse(text);
  }
}
