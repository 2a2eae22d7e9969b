package dev.lockstep.source;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.SetDefault;
import dev.lockstep.ast.TableOperation.SetNotNull;
import dev.lockstep.parser.sql.SqlParser;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A dump of the schema beside a history, as {@code mix ecto.dump}, Rails and dbmate write it: what
 * pg_dump says, and the versions of the migrations that it holds. It stands in for migrations that
 * were deleted once they had run everywhere; a history that still has them all needs no dump.
 */
final class SchemaDump {
  private static final List<String> NAMES = List.of("structure.sql", "schema.sql");

  private static final Pattern ROWS =
      Pattern.compile("INSERT\\s+INTO\\s+[\\w.\"]*\\bschema_migrations\\b[^;]*;");

  /** A version in a row; other columns may follow it. */
  private static final Pattern VERSION = Pattern.compile("\\(\\s*'?(\\d{1,40})'?\\s*[,)]");

  private final SourceFile source;
  private final Reading reading;
  private final Set<BigInteger> versions;

  private SchemaDump(SourceFile source, Reading reading, Set<BigInteger> versions) {
    this.source = source;
    this.reading = reading;
    this.versions = Set.copyOf(versions);
  }

  /** The dump beside the folder of a history; null when there is none that names versions. */
  static @Nullable SchemaDump beside(Path root, Reading reading) {
    for (String name : NAMES) {
      Path file = root.resolveSibling(name);
      if (reading.tree().exists(file)
          && reading.tree().read(file) instanceof Content.Text(String text)) {
        Set<BigInteger> versions = versions(text);
        SourceFile source = versions.isEmpty() ? null : reading.source(file, Language.SQL);
        if (source != null) {
          return new SchemaDump(source, reading, versions);
        }
      }
    }
    return null;
  }

  private static Set<BigInteger> versions(String text) {
    Set<BigInteger> versions = new HashSet<>();
    Matcher rows = ROWS.matcher(text);
    while (rows.find()) {
      Matcher version = VERSION.matcher(rows.group());
      while (version.find()) {
        versions.add(new BigInteger(version.group(1)));
      }
    }
    return versions;
  }

  /**
   * The history with what the dump tells put before it. When all that is judged came after the
   * dump, the dump is the start, and what it holds already is not run again. Otherwise the dump was
   * made after what is judged: then only that is taken from it which the history neither makes nor
   * changes.
   */
  List<LoadedMigration> before(List<LoadedMigration> migrations, Set<String> judged) {
    List<LoadedMigration> held = migrations.stream().filter(this::holds).toList();
    Set<BigInteger> deleted = new HashSet<>(versions);
    held.forEach(migration -> deleted.remove(version(migration)));
    if (deleted.isEmpty()) {
      return migrations;
    }
    List<LoadedMigration> all = new ArrayList<>();
    if (held.stream().anyMatch(migration -> judged.contains(migration.migration().path()))) {
      MadeByHistory made = new MadeByHistory(migrations);
      made.addChangedBy(held);
      List<Operation> presumed = operations().stream().filter(made::lacks).toList();
      all.add(LoadedMigration.presuming(presumed, source, "dump", "", "dump"));
      all.addAll(migrations);
    } else {
      all.add(LoadedMigration.informing(statements(), source, "dump", "", "dump"));
      migrations.stream().filter(migration -> !holds(migration)).forEach(all::add);
    }
    return all;
  }

  private boolean holds(LoadedMigration migration) {
    return versions.contains(version(migration));
  }

  /** The version as a number; that of no migration when it is none. */
  private static BigInteger version(LoadedMigration migration) {
    String version = migration.migration().version();
    return version.matches("\\d{1,40}") ? new BigInteger(version) : BigInteger.ONE.negate();
  }

  private List<Statement> statements() {
    return SqlParser.parse(SqlText.ofFile(source.text()), reading.target()).statements();
  }

  /** What the dump does to tables, each part of a table by itself. */
  private List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Statement statement : statements()) {
      for (Operation operation : statement.operations()) {
        if (operation instanceof CreateTable table) {
          addParts(table, operations);
        } else {
          operations.add(operation);
        }
      }
    }
    return operations;
  }

  private static void addParts(CreateTable made, List<Operation> into) {
    RelationTarget table = RelationTarget.table(made.table());
    for (Column column : made.columns()) {
      String name = column.name();
      into.add(
          new AlterColumnType(table, name, column.type(), column.collation(), null, column.span()));
      if (column.notNull() != null) {
        into.add(new SetNotNull(table, name, true, column.span()));
      }
      if (column.defaultValue() != null) {
        into.add(new SetDefault(table, name, column.defaultValue().expression(), column.span()));
      }
      column.constraints().forEach(constraint -> into.add(add(table, constraint)));
    }
    made.constraints().forEach(constraint -> into.add(add(table, constraint)));
  }

  private static AddConstraint add(RelationTarget table, Constraint constraint) {
    return new AddConstraint(table, constraint, constraint.span());
  }
}
