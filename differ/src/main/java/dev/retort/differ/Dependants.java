package dev.retort.differ;

import dev.retort.finding.Finding;
import dev.retort.operations.AddColumn;
import dev.retort.operations.AlterColumnType;
import dev.retort.operations.CreateObject;
import dev.retort.operations.CreateTable;
import dev.retort.operations.DropColumn;
import dev.retort.operations.DropObject;
import dev.retort.operations.DropPartition;
import dev.retort.operations.DropPrimaryKey;
import dev.retort.operations.DropTable;
import dev.retort.operations.DropUnique;
import dev.retort.operations.Operation;
import dev.retort.operations.PlannedOperation;
import dev.retort.operations.RenameRange;
import dev.retort.operations.RenameType;
import dev.retort.operations.ReplaceObject;
import dev.retort.schema.Dependency;
import dev.retort.schema.Identifiers;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes down, around the changes that PostgreSQL refuses under them, the views, rules, policies,
 * triggers and routines that depend on what changes, and those that depend on them in turn; each
 * comes back as the wanted side has it.
 */
final class Dependants {
  /** A privilege on a column. */
  private static final Pattern COLUMN = Pattern.compile("(?:GRANT|REVOKE) [A-Z]+ \\((.+?)\\) ON ");

  private final Map<String, SchemaObject> wanted = new TreeMap<>();
  private final List<SchemaObject> actual;
  private final List<PlannedOperation> operations;
  private final List<Finding> findings = new ArrayList<>();

  /** What a dependant is in the way of. */
  private final Set<Dependency> touched = new TreeSet<>();

  /** What of that does not come back. */
  private final Set<Dependency> gone = new TreeSet<>();

  /** Functions that come with types, and go and come with them. */
  private final Set<QualifiedName> functions = new TreeSet<>();

  /** What of that comes back as something new, without the privileges that were given on it. */
  private final Set<Dependency> remade = new TreeSet<>();

  private final List<Operation> added = new ArrayList<>();
  private final Set<String> down = new TreeSet<>();
  private final Families families;

  private Dependants(Sides sides, List<PlannedOperation> operations) {
    this.actual = sides.actual().objects();
    this.operations = new ArrayList<>(operations);
    this.families = Families.common(sides);
    sides.wanted().objects().forEach(object -> wanted.put(object.key(), object));
  }

  /**
   * The operations with what must go and come back around them, objects in the order of their
   * dependencies.
   *
   * @param out takes a finding for each dependant of something that does not come back
   */
  static List<PlannedOperation> around(
      Sides sides, List<PlannedOperation> operations, DiffSink out) {
    if (sides.actual().objects().isEmpty() && sides.wanted().objects().isEmpty()) {
      return operations;
    }
    Dependants self = new Dependants(sides, operations);
    self.look();
    while (self.takeDown()) {
      // what went down may carry others
    }
    self.findings.forEach(out::note);
    self.added.forEach(out::decided);
    return new ObjectOrder(sides).order(self.operations);
  }

  private void look() {
    Set<Dependency> added = new TreeSet<>();
    for (PlannedOperation planned : operations) {
      Operation operation = planned.operation();
      if (operation instanceof AlterColumnType alter) {
        for (QualifiedName table : family(alter.table())) {
          touched.add(Dependency.columnOf(table, alter.from().name()));
        }
      } else if (operation instanceof DropColumn drop) {
        for (QualifiedName table : family(drop.table())) {
          gone.add(Dependency.columnOf(table, drop.column().name()));
        }
      } else if (operation instanceof DropTable drop) {
        goes(drop.table());
      } else if (operation instanceof DropPartition drop) {
        goes(drop.partition().table());
      } else if (operation instanceof AddColumn add) {
        for (QualifiedName table : family(add.table())) {
          added.add(Dependency.columnOf(table, add.column().name()));
        }
      } else if (operation instanceof CreateObject create) {
        @Nullable Dependency target = create.definition().target();
        if (target != null) {
          added.add(target); // of another kind, perhaps
        }
      } else if (operation instanceof CreateTable create) {
        added.add(Dependency.relation(create.table().name()));
      } else if (operation instanceof DropPrimaryKey drop) {
        touched.add(Dependency.constraint(drop.table(), drop.primaryKey().name().text()));
      } else if (operation instanceof DropUnique drop) {
        touched.add(Dependency.constraint(drop.table(), drop.unique().name().text()));
      } else if (operation instanceof RenameType rename) {
        touched.add(Dependency.type(rename.from())); // it makes room for a new one of its name
        if (rename.to().startsWith(TypeRebuilds.OLD)) {
          remade.add(Dependency.type(rename.from()));
        }
      } else if (operation instanceof RenameRange rename
          && rename.to().startsWith(TypeRebuilds.OLD)) {
        touchType(rename.from());
        touchType(rename.multirange());
      } else if (operation instanceof DropObject drop) {
        down.add(drop.definition().key());
        touch(drop.definition());
        @Nullable Dependency target = drop.definition().target();
        if (!drop.kept() && target != null) {
          gone.add(target);
        }
      }
    }
    touched.addAll(gone);
    gone.stream().filter(added::contains).forEach(remade::add);
    gone.removeAll(added); // dropped and added again, in another form
  }

  private void touchType(QualifiedName range) {
    touched.add(Dependency.type(range));
    functions.add(range);
  }

  /** The table and all that have its columns. */
  private List<QualifiedName> family(QualifiedName table) {
    List<QualifiedName> family = new ArrayList<>(families.descendants(table));
    family.add(table);
    return family;
  }

  private void goes(Table table) {
    gone.add(Dependency.relation(table.name()));
    table.options().partitions().forEach(partition -> goes(partition.table()));
  }

  private void touch(SchemaObject object) {
    @Nullable Dependency target = object.target();
    if (target != null) {
      touched.add(target);
    }
  }

  /** Whether anything more had to go. */
  private boolean takeDown() {
    boolean any = false;
    for (SchemaObject object : actual) {
      if (!down.contains(object.key()) && isInTheWay(object)) {
        down.add(object.key());
        any |= takeDown(object);
      }
    }
    return any;
  }

  private boolean isInTheWay(SchemaObject object) {
    if (object.kind() == ObjectKind.GRANTS) {
      return isGivenAnew(object);
    } else if (object.kind() == ObjectKind.DEFAULT_PRIVILEGES) {
      return false;
    }
    for (Dependency need : object.dependsOn()) {
      if (touched.contains(need)
          || touched.contains(need.whole())
          || need.target() == Dependency.Target.ROUTINE && functions.contains(need.name())) {
        return true;
      }
    }
    return false;
  }

  /** A privilege on a column goes before the column does. */
  private boolean isGivenAnew(SchemaObject grants) {
    if (grants.signature().equals("TYPE")) {
      return remade.contains(Dependency.type(grants.name()));
    }
    return grants.signature().equals("TABLE")
        && grants.details().stream()
            .map(detail -> COLUMN.matcher(detail.set()))
            .anyMatch(
                column ->
                    column.lookingAt()
                        && Stream.concat(remade.stream(), gone.stream())
                            .filter(d -> d.name().equals(grants.name()))
                            .anyMatch(d -> Identifiers.quote(d.column()).equals(column.group(1))));
  }

  private boolean isGone(Dependency need) {
    return gone.contains(need) || gone.contains(need.whole());
  }

  private boolean takeDown(SchemaObject object) {
    SchemaObject to = wanted.get(object.key());
    if (to == null) {
      return false; // the comparer drops it
    }
    List<Dependency> lost = to.dependsOn().stream().filter(this::isGone).toList();
    if (!lost.isEmpty()) {
      if (goesAlong(object, lost)) {
        removeReplacing(object);
        add(PlannedOperation.of(new DropObject(object, false)));
        touch(object);
        return true;
      }
      findings.add(
          DifferFindings.DEPENDANT_OF_DROPPED.on(
              object,
              object.origin(),
              object.kind().text()
                  + " "
                  + object
                  + " needs "
                  + described(lost.get(0))
                  + ", which is dropped; PostgreSQL will refuse that"));
      return false;
    }
    removeReplacing(object);
    add(ObjectNotes.droppedForNow(object));
    add(PlannedOperation.of(new CreateObject(to, true)));
    touch(object);
    return true;
  }

  /**
   * Whether it has no life without what is dropped: a trigger of a table, statistics of a column.
   */
  private boolean goesAlong(SchemaObject object, List<Dependency> lost) {
    return object.kind() == ObjectKind.STATISTICS
        || object.kind() == ObjectKind.ROW_SECURITY
        || object.table() != null && lost.contains(Dependency.relation(object.table()));
  }

  private void add(PlannedOperation planned) {
    operations.add(planned);
    added.add(planned.operation());
  }

  private void removeReplacing(SchemaObject object) {
    operations.removeIf(
        planned ->
            planned.operation() instanceof ReplaceObject replace
                && replace.from().key().equals(object.key()));
  }

  private static String described(Dependency need) {
    return need.column().isEmpty()
        ? need.name().toString()
        : "column " + need.name() + "." + need.column();
  }
}
