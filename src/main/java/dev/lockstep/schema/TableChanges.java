package dev.lockstep.schema;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Query;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TableOperation.*;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What CREATE, ALTER and DROP TABLE change in the schema. */
final class TableChanges {
  private final Draft draft;
  private final ColumnChanges columns;
  private final ConstraintChanges constraints;
  private final Removals removals;

  TableChanges(Draft draft) {
    this.draft = draft;
    this.constraints = new ConstraintChanges(draft);
    this.columns = new ColumnChanges(draft, constraints);
    this.removals = new Removals(draft);
  }

  void apply(TableOperation operation) {
    if (operation instanceof Alteration alteration && isPassedOver(alteration.target())) {
      return;
    }
    switch (operation) {
      case CreateTable o -> create(o);
      case DropTable o -> removals.drop(o.table(), o.cascade(), o.span());
      case AddColumn o -> columns.add(o);
      case DropColumn o -> columns.drop(o);
      case AlterColumnType o -> columns.alterType(o);
      case SetNotNull o -> columns.setNotNull(o);
      case SetDefault o ->
          columns.change(o.target(), o.column(), o.span(), c -> c.withDefault(o.expression()));
      case SetExpression o -> columns.setExpression(o);
      case AddIdentity o -> columns.addIdentity(o);
      case AlterIdentity o -> {}
      case DropIdentity o -> columns.dropIdentity(o);
      case SetColumnAttribute o -> {}
      case AddConstraint o -> constraints.add(o.target().name(), o.constraint(), o.target().only());
      case AlterConstraint o -> constraints.alter(o);
      case ValidateConstraint o -> constraints.validate(o);
      case DropConstraint o -> constraints.drop(o);
      case RenameConstraint o -> constraints.rename(o);
      case RenameColumn o -> columns.rename(o);
      case RenameRelation o -> rename(o.target(), o.to(), o);
      case SetRelationSchema o -> setSchema(o);
      case SetRelationOwner o -> draft.tableOrUndescribed(o.table(), o.span());
      case EnableTrigger o -> {}
      case EnableRule o -> {}
      case SetRowSecurity o -> {
        Boolean enabled = o.enabled();
        if (enabled != null) {
          draft.change(o.table(), o.span(), t -> t.withRowSecurity(enabled));
        }
      }
      case SetCluster o -> mark(o.table(), o.index());
      case SetLogged o ->
          draft.change(
              o.table(),
              o.span(),
              t -> t.withPersistence(o.logged() ? Persistence.PERMANENT : Persistence.UNLOGGED));
      case SetAccessMethod o -> {}
      case SetTablespace o -> {}
      case SetStorageParameters o -> {}
      case SetInherit o -> inherit(o);
      case SetOfType o -> draft.change(o.table(), o.span(), t -> t.withOfType(o.type()));
      case SetReplicaIdentity o -> {}
      case AttachPartition o -> attach(o);
      case DetachPartition o -> detach(o);
    }
  }

  /** Whether IF EXISTS finds nothing there. */
  private boolean isPassedOver(RelationTarget target) {
    return target.ifExists()
        && draft.find(target.name()) == null
        && (draft.schema.isMissing(draft.qualify(target.name()), draft.migration)
            || (draft.understood && draft.schema.isWhole(draft.migration + 1)));
  }

  private void create(CreateTable o) {
    QualifiedName name =
        o.persistence() == Persistence.TEMPORARY
            ? o.table().withSchema(Schema.TEMPORARY)
            : draft.qualify(o.table());
    boolean mayExist =
        o.ifNotExists() && !draft.schema.isFirstMade(name, draft.migration, draft.place(o.span()));
    if (o.ifNotExists() && draft.find(name) != null) {
      return;
    }
    Birth birth = mayExist ? Birth.unlessThere(draft.place(o.span())) : draft.birth(o.span());
    boolean queried = o.query() != null && o.withData();
    Table table =
        new Table(
            draft.newId(),
            name,
            o.persistence(),
            o.foreign(),
            !mayExist && knowsColumns(o),
            mayExist || queried ? Table.Filling.ANY : Table.Filling.EMPTY,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            o.partitionBy(),
            o.partitionOf() == null ? null : o.partitionOf().bound(),
            o.ofType(),
            List.of(),
            List.of(),
            List.of(),
            false,
            Table.NONE,
            mayExist || queried ? null : Rows.NONE,
            birth);
    draft.put(table);
    int id = table.id();
    attributes(o).forEach(attribute -> columns.define(id, attribute, birth));
    Query query = o.query();
    if (query != null) {
      draft.changeTable(id, t -> t.withColumns(columns.ofQuery(query, birth)));
    }
    o.inherits().forEach(parent -> adopt(id, parent, false, o.span()));
    if (o.partitionOf() != null) {
      adopt(id, o.partitionOf().parent(), true, o.span());
    }
    o.likes().forEach(like -> new Likeness(draft, columns, constraints).copy(id, like));
    for (Column column : o.columns()) {
      columns.define(id, column, birth);
    }
    for (Constraint constraint : o.constraints()) {
      constraints.addTo(id, constraint, true);
    }
  }

  /** Notes the index that CLUSTER follows from now on; null for none. */
  void mark(QualifiedName name, @Nullable String index) {
    if (draft.find(name) instanceof Table table) {
      int id =
          index != null
                  && draft.find(new QualifiedName(table.name().schema(), index))
                      instanceof TableIndex found
              ? found.id()
              : Table.NONE;
      draft.put(table.withClusteredOn(id));
    }
  }

  private boolean knowsColumns(CreateTable o) {
    if (o.ofType() != null && !(typeOf(o) instanceof DataType.OtherType)) {
      return false;
    }
    return o.query() == null || (o.query().complete() && !o.query().output().isEmpty());
  }

  private @Nullable DataType typeOf(CreateTable o) {
    return o.ofType() == null ? null : draft.schema.type(o.ofType(), draft.session.searchPath());
  }

  /** A typed table has the columns of its type (CREATE TABLE, OF). */
  private List<Column> attributes(CreateTable o) {
    return typeOf(o) instanceof DataType.OtherType type && type.attributes() != null
        ? type.attributes()
        : List.of();
  }

  private void adopt(int child, QualifiedName parentName, boolean partition, Span span) {
    Table parent = draft.tableOrUndescribed(parentName, span);
    if (parent != null) {
      new Inheritance(draft, constraints).adopt(child, parent.id(), partition, span);
    }
  }

  private void rename(RelationTarget target, String to, TableOperation o) {
    if (target.kind() == RelationTarget.Kind.TYPE) {
      return;
    }
    Relation relation = draft.find(target.name());
    if (relation == null) {
      if (target.ifExists()) {
        return;
      }
      draft.schema = draft.schema.withDropped(draft.qualify(target.name()), draft.place(o.span()));
      if (target.kind() == RelationTarget.Kind.TABLE) {
        draft.put(
            Table.undescribed(
                draft.newId(),
                draft.qualify(target.name().withName(to)),
                Birth.before(draft.place(o.span()))));
      }
      return;
    }
    moveTo(relation, relation.name().withName(to), o);
  }

  private void moveTo(Relation relation, QualifiedName to, TableOperation o) {
    QualifiedName from = relation.name();
    draft.put(relation.withName(to));
    draft.schema = draft.schema.withDropped(from, draft.place(o.span()));
    if (relation instanceof TableIndex index) {
      renameConstraintOf(index, to.name());
    } else if (relation instanceof Table) {
      new TableRename(relation.id(), to).in(draft);
    }
  }

  private void renameConstraintOf(TableIndex index, String to) {
    String constraint = index.constraint();
    if (constraint != null) {
      draft.changeTable(index.table(), t -> t.withConstraint(constraint, c -> c.withName(to)));
      draft.changeIndex(index.id(), i -> i.withConstraint(to));
    }
  }

  private void setSchema(SetRelationSchema o) {
    Relation relation = draft.find(o.target().name());
    if (relation == null) {
      return;
    }
    moveTo(relation, relation.name().withSchema(o.schema()), o);
    if (relation instanceof Table table) {
      for (int id : table.indexes()) {
        draft.changeIndex(id, i -> i.withName(i.name().withSchema(o.schema())));
      }
      for (TableColumn column : table.columns()) {
        if (draft.schema.relation(column.sequence()) instanceof Sequence sequence) {
          draft.put(sequence.withName(sequence.name().withSchema(o.schema())));
        }
      }
    }
  }

  private void inherit(SetInherit o) {
    Table child = draft.tableOrUndescribed(o.table(), o.span());
    if (child == null) {
      return;
    }
    if (o.inherit()) {
      adopt(child.id(), o.parent(), false, o.span());
    } else {
      disown(child.id(), o.parent());
    }
  }

  private void attach(AttachPartition o) {
    Table partition = draft.tableOrUndescribed(o.partition(), o.span());
    if (partition == null) {
      return;
    }
    adopt(partition.id(), o.table(), true, o.span());
    draft.changeTable(partition.id(), t -> t.withBound(o.bound()));
  }

  private void detach(DetachPartition o) {
    Table partition = draft.tableOrUndescribed(o.partition(), o.span());
    if (partition == null) {
      return;
    }
    disown(partition.id(), o.table());
    draft.changeTable(partition.id(), t -> t.withBound(null));
  }

  private void disown(int child, QualifiedName parentName) {
    @Nullable Relation parent = draft.find(parentName);
    if (parent instanceof Table table) {
      draft.put(table.withChildren(Table.minus(table.children(), child)));
      draft.changeTable(child, t -> t.withParents(Table.minus(t.parents(), table.id())));
      for (int id : table.indexes()) {
        TableIndex index = draft.schema.index(id);
        for (int below : index == null ? List.<Integer>of() : index.children()) {
          TableIndex own = draft.schema.index(below);
          if (own != null && own.table() == child) {
            draft.put(own.withParent(Table.NONE));
            draft.changeIndex(id, i -> i.withChildren(Table.minus(i.children(), below)));
          }
        }
      }
    }
  }
}
