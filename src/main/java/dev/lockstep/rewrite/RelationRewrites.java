package dev.lockstep.rewrite;

import dev.lockstep.ast.Identifiers;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Query;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.RenameRelation;
import dev.lockstep.ast.TableOperation.SetRelationSchema;
import dev.lockstep.ast.ViewOperation.CreateView;
import dev.lockstep.ast.ViewOperation.DropView;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.rewrite.Step.Deploy;
import dev.lockstep.rewrite.Step.Migrate;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the rewrites of tables that get another name or another schema, or are dropped. */
public final class RelationRewrites {
  private RelationRewrites() {}

  /**
   * The table gets its new name, and a view its old one, in one transaction; the view goes when no
   * code uses it any more. Null for views, and where the view would pass by row security.
   */
  public static @Nullable Rewrite behindView(Database database, RenameRelation rename) {
    RelationTarget target = rename.target();
    QualifiedName now = target.name().withName(rename.to());
    RelationTarget moved = new RelationTarget(target.kind(), now, false, false);
    RenameRelation undo = new RenameRelation(moved, target.name().name(), Span.SYNTHETIC);
    return behindView(database, rename, target, now, undo);
  }

  /** DROP TABLE of tables that code may still use; null where the statement would fail. */
  public static @Nullable Rewrite drop(Database database, Statement statement) {
    return TableDropPlan.of(database, statement);
  }

  /** The same for a table that moves to another schema. */
  public static @Nullable Rewrite behindView(Database database, SetRelationSchema move) {
    QualifiedName before = database.qualified(move.target().name());
    QualifiedName now = before.withSchema(move.schema());
    RelationTarget moved = new RelationTarget(move.target().kind(), now, false, false);
    String schema = before.schema() == null ? "public" : before.schema();
    SetRelationSchema undo = new SetRelationSchema(moved, schema, Span.SYNTHETIC);
    return behindView(database, move, move.target(), now, undo);
  }

  private static @Nullable Rewrite behindView(
      Database database,
      Operation rename,
      RelationTarget target,
      QualifiedName now,
      Operation undo) {
    Relation relation = database.find(target.name());
    boolean hasPolicies = relation instanceof Table table && table.rowSecurity();
    if (relation instanceof View
        || target.kind() != RelationTarget.Kind.TABLE
        || target.ifExists()
        || (hasPolicies && !database.target().atLeast(15))) {
      return null;
    }
    QualifiedName old = target.name();
    Change view = view(old, now, hasPolicies);
    Change dropView = Change.of(new DropView(old, false, false, false, Span.SYNTHETIC));
    List<Check> checks = new ArrayList<>(List.of(Checks.ownPrivileges(old)));
    if (relation == null || !relation.birth().isInHistory()) {
      checks.add(Checks.noRowSecurity(old));
    }
    String name = database.nameOnPath(old);
    return new Rewrite(
        "Leave a view under the old name until no code uses it",
        List.of(
            new Migrate(
                    "rename_" + old.name() + "_to_" + now.name(),
                    "Give the table its new name and a view its old one, at once",
                    true,
                    List.of(Change.of(rename), view),
                    List.of(dropView, Change.of(undo)))
                .checking(checks),
            new Deploy(
                "Deploy code that uses "
                    + now
                    + " instead of "
                    + name
                    + ", and wait until no code that uses "
                    + name
                    + " runs any more; the view takes SELECT, INSERT, UPDATE and DELETE, but no ON"
                    + " CONFLICT ON CONSTRAINT, no TRUNCATE, no COPY FROM and no foreign key, and"
                    + " GROUP BY its key does not cover the other columns"),
            new Migrate(
                "drop_view_" + old.name(),
                "Drop the view",
                true,
                List.of(dropView),
                List.of(view))));
  }

  /** A view of one whole table can be written to as the table (manual, CREATE VIEW). */
  private static Change view(QualifiedName name, QualifiedName table, boolean asInvoker) {
    String select = "SELECT * FROM " + Identifiers.quoted(table);
    Query query =
        new Query(
            List.of(table),
            List.of(table),
            List.of(),
            List.of(),
            List.of(),
            true,
            select,
            Span.SYNTHETIC);
    CreateView create = new CreateView(name, false, false, false, List.of(), query, Span.SYNTHETIC);
    String options = asInvoker ? " WITH (security_invoker = true)" : "";
    return new Change(
        List.of(create), "CREATE VIEW " + Identifiers.quoted(name) + options + " AS " + select);
  }
}
