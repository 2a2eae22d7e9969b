package dev.lockstep.schema;

import dev.lockstep.ast.BlockOperation;
import dev.lockstep.ast.BlockOperation.DoBlock;
import dev.lockstep.ast.BlockOperation.LibraryMigration;
import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.IndexOperation;
import dev.lockstep.ast.MaintenanceOperation;
import dev.lockstep.ast.Migration;
import dev.lockstep.ast.ObjectOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RoutineOperation;
import dev.lockstep.ast.RuleOperation;
import dev.lockstep.ast.Script;
import dev.lockstep.ast.SequenceOperation;
import dev.lockstep.ast.SessionOperation;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.Target;
import dev.lockstep.ast.TransactionOperation;
import dev.lockstep.ast.TypeOperation;
import dev.lockstep.ast.Unmodelled;
import dev.lockstep.ast.ViewOperation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * A database between two statements of a history: schema, session and open transaction, as one
 * immutable value. {@code migration} and {@code transactions} are the ordinals of the current
 * migration and of the last transaction; {@code path} is the file being run; {@code unreleased} are
 * the ordinals of the migrations that production has not run yet; {@code understood} says that
 * there was no statement so far of which it is not known what it makes.
 */
public record Database(
    Target target,
    Schema schema,
    Session session,
    @Nullable OpenTransaction transaction,
    int migration,
    int transactions,
    String path,
    PSet<Integer> unreleased,
    boolean understood) {

  /** A database of which nothing is known. */
  public static Database unknown(Target target) {
    return new Database(
        target, Schema.EMPTY, Session.FRESH, null, 0, 0, "", HashTreePSet.empty(), true);
  }

  /** The database as one direction of a migration begins: its tool's transaction is open. */
  public Database enter(Migration migration, Script script) {
    return enter(migration, script, true);
  }

  /** The same; what a migration makes that is not {@code released} is new to later ones as well. */
  public Database enter(Migration migration, Script script, boolean released) {
    Draft draft =
        new Draft(
            new Database(
                target,
                schema,
                Session.FRESH,
                null,
                this.migration + 1,
                transactions,
                migration.path(),
                released ? unreleased : unreleased.plus(this.migration + 1),
                understood));
    SessionChanges changes = new SessionChanges(draft);
    switch (script.transaction()) {
      case MIGRATION -> changes.begin(OpenTransaction.Opener.MIGRATION);
      case IMPLICIT -> {
        if (script.statements().size() > 1) {
          changes.begin(OpenTransaction.Opener.IMPLICIT);
        }
      }
      case NONE -> {}
    }
    return freeze(draft, this.migration + 1, migration.path());
  }

  /**
   * The database just before the statement, with what its author says of it where the history does
   * not know.
   */
  public Database presuming(Statement statement) {
    if (statement.presumed().isEmpty()) {
      return this;
    }
    Draft draft = Draft.presuming(this);
    new Presumptions(draft).note(statement);
    return freeze(draft, migration, path);
  }

  /** The database after the statement, as if it had succeeded. */
  public Database after(Statement statement) {
    Draft draft = new Draft(this);
    List<Operation> operations = statement.operations();
    for (int i = 0; i < operations.size(); i++) {
      if (i > 0 && operations.getFirst() instanceof ObjectOperation.CreateSchema made) {
        within(made.schema(), draft, operations.get(i));
      } else {
        apply(draft, operations.get(i));
      }
    }
    return freeze(draft, migration, path);
  }

  /** The database in which names are looked up in the schema first. */
  public Database within(String first) {
    List<String> path = new ArrayList<>(List.of(first));
    path.addAll(session.searchPath());
    return new Database(
        target,
        schema,
        session.with("search_path", path, true),
        transaction,
        migration,
        transactions,
        this.path,
        unreleased,
        understood);
  }

  /** What CREATE SCHEMA makes along with the schema goes into it. */
  private static void within(String schema, Draft draft, Operation operation) {
    Session session = draft.session;
    List<String> path = new ArrayList<>(List.of(schema));
    path.addAll(session.searchPath());
    draft.session = session.with("search_path", path, true);
    apply(draft, operation);
    draft.session = session;
  }

  /**
   * The database holding the locks that the last statement, at {@code span}, took until its
   * transaction ends; {@code before} is the database in which the locked relations bear the names
   * given.
   */
  public Database holding(List<Lock> locks, Database before, Span span) {
    if (transaction == null) {
      return this;
    }
    OpenTransaction now = transaction;
    for (Lock lock : locks) {
      QualifiedName name = QualifiedName.parse(lock.relation());
      Relation relation = before.find(name);
      relation = relation != null ? relation : find(name);
      if (relation != null) {
        now = now.holding(relation.id(), new HeldLock(lock.mode(), new Place(path, span)));
      }
    }
    return new Database(
        target, schema, session, now, migration, transactions, path, unreleased, understood);
  }

  /** The strongest lock that the open transaction holds on the relation of that name, or null. */
  public @Nullable HeldLock held(QualifiedName name) {
    Relation relation = find(name);
    return transaction == null || relation == null ? null : transaction.held(relation.id());
  }

  /** The mode of the strongest lock that the open transaction holds on the relation, or null. */
  public @Nullable LockMode heldMode(QualifiedName name) {
    HeldLock held = held(name);
    return held == null ? null : held.mode();
  }

  /** The database in which a statement of a block runs: a block is always in a transaction. */
  public Database inBlock() {
    if (transaction != null) {
      return this;
    }
    Draft draft = new Draft(this);
    new SessionChanges(draft).begin(OpenTransaction.Opener.IMPLICIT);
    return freeze(draft, migration, path);
  }

  /** The database as the migration ends: its transaction commits. */
  public Database leave() {
    Draft draft = new Draft(this);
    new SessionChanges(draft).commit(false);
    return freeze(draft, migration, path);
  }

  private static Database freeze(Draft draft, int migration, String path) {
    return new Database(
        draft.target,
        draft.schema,
        draft.session,
        draft.transaction,
        migration,
        draft.transactions,
        path,
        draft.unreleased,
        draft.understood);
  }

  private static void apply(Draft draft, Operation operation) {
    switch (operation) {
      case TableOperation o -> new TableChanges(draft).apply(o);
      case IndexOperation o -> new IndexChanges(draft).apply(o);
      case ViewOperation o -> new ObjectChanges(draft).apply(o);
      case SequenceOperation o -> new ObjectChanges(draft).apply(o);
      case TypeOperation o -> new TypeChanges(draft).apply(o);
      case RoutineOperation o -> new ObjectChanges(draft).apply(o);
      case RuleOperation o -> new ObjectChanges(draft).apply(o);
      case ObjectOperation o -> new ObjectChanges(draft).apply(o);
      case DataOperation o -> new RowChanges(draft).apply(o);
      case MaintenanceOperation o -> {
        if (o instanceof MaintenanceOperation.Cluster cluster
            && cluster.table() != null
            && cluster.index() != null) {
          new TableChanges(draft).mark(cluster.table(), cluster.index());
        } else if (o instanceof MaintenanceOperation.LockTable lock) {
          draft.tableOrUndescribed(lock.table(), lock.span());
        }
      }
      case TransactionOperation o -> new SessionChanges(draft).apply(o);
      case SessionOperation o -> new SessionChanges(draft).apply(o);
      case BlockOperation o -> {
        switch (o) {
          case DoBlock block -> {
            block.statements().stream()
                .flatMap(statement -> statement.operations().stream())
                .forEach(inner -> apply(draft, inner));
            draft.understood &= block.unknowns().isEmpty();
            new KnownRows(draft).forget();
          }
          case LibraryMigration library -> draft.understood = false;
        }
      }
      case Unmodelled o -> {
        if (!o.readsOnly()) {
          draft.understood = false;
          new KnownRows(draft).forget();
        }
      }
    }
  }

  /**
   * The relation of that name as seen along the search path, or null when the history knows none.
   */
  public @Nullable Relation find(QualifiedName name) {
    return schema.find(name, session.searchPath());
  }

  /**
   * Whether nothing of that name is there: the history has dropped it, or has made all that it used
   * before this migration, and never that.
   */
  public boolean isMissing(QualifiedName name) {
    return find(name) == null && schema.isMissing(qualified(name), migration);
  }

  /**
   * Whether the history has made all that it has used so far, this migration included, and nothing
   * in it is not understood: what is not known then is not there.
   */
  public boolean isWhole() {
    return understood && schema.isWhole(migration + 1);
  }

  /** The database with a parameter at the server's default, unless the session has set it. */
  public Database withDefault(String parameter, String value) {
    return session.value(parameter) != null
        ? this
        : new Database(
            target,
            schema,
            session.with(parameter, List.of(value), false),
            transaction,
            migration,
            transactions,
            path,
            unreleased,
            understood);
  }

  /** The table of that name, or null when the history knows none. */
  public @Nullable Table table(QualifiedName name) {
    return find(name) instanceof Table table ? table : null;
  }

  /** The column of a table, or null when the history knows none. */
  public @Nullable TableColumn column(QualifiedName table, String column) {
    Table found = table(table);
    return found == null ? null : found.column(column);
  }

  /** The table with all tables below it, itself first. */
  public List<Table> tree(Table table) {
    List<Table> all = new ArrayList<>(List.of(table));
    for (int i = 0; i < all.size(); i++) {
      for (int id : all.get(i).children()) {
        Table child = schema.table(id);
        if (child != null && !all.contains(child)) {
          all.add(child);
        }
      }
    }
    return all;
  }

  /** The index of that name, or null when the history knows none. */
  public @Nullable TableIndex index(QualifiedName name) {
    return find(name) instanceof TableIndex index ? index : null;
  }

  /** The type the history made under that name, or null. */
  public @Nullable DataType type(QualifiedName name) {
    return schema.type(name, session.searchPath());
  }

  /** Whether a transaction block is open. */
  public boolean inTransaction() {
    return transaction != null;
  }

  /**
   * Whether others may be using the relation: everything but what only this session can see or has
   * just made, and the tables that migration tools keep for themselves. What the history does not
   * know exists, is large and live.
   */
  public boolean isExisting(QualifiedName name) {
    Relation relation = find(name);
    if (relation != null && relation.birth().isInHistory()) {
      return isExisting(relation);
    }
    boolean isApplications = !ToolTables.contains(name) && !isTemporary(name);
    return isApplications && (relation == null || isExisting(relation));
  }

  /** See {@link #isExisting(QualifiedName)}; an index is as its table is. */
  public boolean isExisting(Relation relation) {
    return exposure(relation) == Exposure.LIVE && !ToolTables.contains(relation.name());
  }

  /** Whether only this session can see the table of that name. */
  public boolean isTemporary(QualifiedName name) {
    return Schema.TEMPORARY.equals(name.schema())
        || (find(name) instanceof Table table && table.isTemporary());
  }

  /** Who can wait for a lock on the relation; an index is as its table is. */
  public Exposure exposure(Relation relation) {
    if (isTemporary(relation.name())) {
      return Exposure.TEMPORARY;
    }
    if (relation instanceof TableIndex index) {
      Relation owner = schema.relation(index.table());
      return owner == null ? Exposure.LIVE : exposure(owner);
    }
    if (isInvisible(relation)) {
      return Exposure.INVISIBLE;
    }
    return isNew(relation) ? Exposure.NEW : Exposure.LIVE;
  }

  /** Made in the transaction that is still open, so that nobody else can see or wait for it. */
  public boolean isInvisible(Relation relation) {
    return transaction != null && relation.birth().transaction() == transaction.ordinal();
  }

  /** Made earlier in this migration, and empty or filled only by INSERT … VALUES. */
  private boolean isNew(Relation relation) {
    return isMadeHere(relation)
        && !(relation instanceof Table table && table.filling() == Table.Filling.ANY)
        && !(relation instanceof View view && view.materialized() && view.populated());
  }

  /**
   * Whether this migration, or one that production has not run either, made the relation, whatever
   * has been put into it since.
   */
  public boolean isMadeHere(Relation relation) {
    int made = relation.birth().migration();
    return made == migration || unreleased.contains(made);
  }

  /** Whether this migration made the relation of that name. */
  public boolean isMadeHere(QualifiedName name) {
    Relation relation = find(name);
    return relation != null && isMadeHere(relation);
  }

  /** The name with its schema: that of the relation it finds, else the first of the search path. */
  public QualifiedName qualified(QualifiedName name) {
    Relation relation = find(name);
    if (relation != null) {
      return relation.name();
    }
    return name.schema() == null ? name.withSchema(session.searchPath().getFirst()) : name;
  }

  /** The name as on the search path: unqualified when the path finds the same relation. */
  public String nameOnPath(QualifiedName name) {
    Relation relation = find(name);
    if (relation == null) {
      return name.schema() != null && name.schema().equals(session.searchPath().getFirst())
          ? name.name()
          : name.toString();
    }
    return nameOnPath(relation);
  }

  /** See {@link #nameOnPath(QualifiedName)}. */
  public String nameOnPath(Relation relation) {
    QualifiedName unqualified = QualifiedName.of(relation.name().name());
    Relation found = find(unqualified);
    return found != null && found.id() == relation.id()
        ? relation.name().name()
        : relation.name().toString();
  }
}
