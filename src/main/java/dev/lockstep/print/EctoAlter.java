package dev.lockstep.print;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Constraint.ForeignKey;
import dev.lockstep.ast.Constraint.PrimaryKey;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.AlterColumnType;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.DropConstraint;
import dev.lockstep.ast.TableOperation.SetDefault;
import dev.lockstep.ast.TableOperation.SetNotNull;
import dev.lockstep.print.ElixirTerm.Call;
import dev.lockstep.print.ElixirTerm.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code alter table(…) do … end}: the actions of one ALTER TABLE as lines of a block. */
final class EctoAlter {
  private final RelationTarget target;
  private final List<Operation> opposite;
  private final boolean inChange;
  private final Deque<TableOperation> rest;
  private final List<Call> lines = new ArrayList<>();

  /** What undoes the block, last line first: null once a line cannot be undone. */
  private @Nullable Deque<Operation> undo = new ArrayDeque<>();

  private final List<String> primaryKey = new ArrayList<>();

  private EctoAlter(
      RelationTarget target,
      List<TableOperation> operations,
      List<Operation> opposite,
      boolean inChange) {
    this.target = target;
    this.rest = new ArrayDeque<>(operations);
    this.opposite = inChange ? opposite : List.of();
    this.inChange = inChange;
  }

  /**
   * The block, or null when Ecto has no words for all of the actions.
   *
   * @param opposite the operations of the other direction, which know what is removed here
   * @param inChange whether Ecto is to undo the block by itself, and so must be told how
   */
  static EctoForm.@Nullable Word block(
      List<TableOperation> operations, List<Operation> opposite, boolean inChange) {
    RelationTarget target = AlterPrinter.targetOf(operations.getFirst());
    if (target == null || !target.equals(RelationTarget.table(target.name()))) {
      return null;
    }
    return new EctoAlter(target, operations, opposite, inChange).block();
  }

  private EctoForm.@Nullable Word block() {
    takePrimaryKey();
    while (!rest.isEmpty()) {
      boolean said =
          switch (rest.removeFirst()) {
            case AddColumn add -> add(add);
            case DropColumn drop -> remove(drop);
            case AlterColumnType change -> modify(change);
            default -> false;
          };
      if (!said) {
        return null;
      }
    }
    if (!primaryKey.isEmpty()) {
      return null;
    }
    Call head = Call.statement("alter", List.of(EctoTable.table(target.name())), List.of());
    return new EctoForm.Word(head, lines, undone());
  }

  /** Ecto adds the primary key of the columns it adds at the end of the block. */
  private void takePrimaryKey() {
    if (rest.peekLast() instanceof AddConstraint add
        && EctoTable.isPlainPrimaryKey(add.constraint())
        && add.constraint().definition() instanceof PrimaryKey key) {
      primaryKey.addAll(key.columns());
      rest.removeLast();
    }
  }

  private boolean add(AddColumn add) {
    Column column = add.column();
    boolean inPrimaryKey = !primaryKey.isEmpty() && primaryKey.getFirst().equals(column.name());
    if (inPrimaryKey) {
      primaryKey.removeFirst();
    }
    Constraint foreignKey = takeForeignKey(column.name());
    Call reference =
        foreignKey == null ? null : EctoReference.call(target.name(), foreignKey, column.type());
    if (!EctoColumn.isSayable(column)
        || !column.constraints().isEmpty()
        || (foreignKey != null && reference == null)) {
      return false;
    }
    String word = add.ifNotExists() ? "add_if_not_exists" : "add";
    lines.add(EctoColumn.add(word, column, reference, inPrimaryKey));
    if (add.ifNotExists()) {
      undo = null;
    } else {
      undoWith(new DropColumn(target, column.name(), false, false, Span.SYNTHETIC));
      undoKey(foreignKey, column.name());
    }
    return true;
  }

  private boolean remove(DropColumn drop) {
    if (drop.cascade()) {
      return false;
    }
    String word = drop.ifExists() ? "remove_if_exists" : "remove";
    Column removed = drop.ifExists() ? null : addedInOpposite(drop.column());
    if (removed == null) {
      lines.add(Call.statement(word, List.of(Elixir.atom(drop.column())), List.of()));
      undo = null;
    } else {
      lines.add(EctoColumn.add(word, removed, null, false));
      undoWith(new AddColumn(target, removed, false, Span.SYNTHETIC));
    }
    return true;
  }

  /** A column that the other direction adds, if one line of Ecto says all of it. */
  private @Nullable Column addedInOpposite(String name) {
    for (Operation operation : opposite) {
      if (operation instanceof AddColumn add
          && add.target().equals(target)
          && add.column().name().equals(name)
          && add.column().constraints().isEmpty()
          && EctoColumn.isSayable(add.column())) {
        return add.column();
      }
    }
    return null;
  }

  private boolean modify(AlterColumnType change) {
    String column = change.column();
    Constraint foreignKey = takeForeignKey(column);
    Call reference =
        foreignKey == null ? null : EctoReference.call(target.name(), foreignKey, change.type());
    QualifiedName collation = change.collation();
    if (change.using() != null
        || (collation != null && collation.schema() != null)
        || (foreignKey != null && (reference == null || collation != null))) {
      return false;
    }
    EctoType type = EctoType.of(change.type());
    List<Option> options = new ArrayList<>(type.options());
    boolean onlyType = !takeNullAndDefault(change, options);
    if (collation != null) {
      if (!onlyType) {
        return false;
      }
      options.add(Elixir.option("collation", Elixir.string(collation.name())));
    }
    AlterColumnType before = onlyType && collation == null ? changedInOpposite(column) : null;
    if (inChange && before == null && foreignKey != null && onlyType) {
      before = change;
    }
    addFrom(before, options);
    ElixirTerm shown = reference == null ? type.term() : reference;
    lines.add(Call.statement("modify", List.of(Elixir.atom(column), shown), options));
    if (before == null) {
      undo = null;
    } else {
      undoWith(before);
      undoKey(foreignKey, column);
    }
    return true;
  }

  /**
   * Says what the column was before. Ecto gives a bare type the options of the new one when it goes
   * back, so that a type stands bare only where neither has any.
   */
  private static void addFrom(@Nullable AlterColumnType before, List<Option> options) {
    if (before != null) {
      EctoType type = EctoType.of(before.type());
      List<ElixirTerm> tuple = new ArrayList<>(List.of(type.term()));
      type.options().forEach(option -> tuple.add(pair(option)));
      if (type.options().isEmpty()) {
        tuple.add(Elixir.list(List.of()));
      }
      boolean bare = type.options().isEmpty() && options.isEmpty();
      ElixirTerm from = bare ? type.term() : new ElixirTerm.Items("{", tuple, "}");
      options.add(Elixir.option("from", from));
    }
  }

  private static ElixirTerm pair(Option option) {
    return new ElixirTerm.Text(option.key() + ": " + ((ElixirTerm.Text) option.value()).text());
  }

  /** Takes the SET NOT NULL and SET DEFAULT that Ecto sends behind the type, in its order. */
  private boolean takeNullAndDefault(AlterColumnType change, List<Option> options) {
    boolean any = false;
    if (rest.peekFirst() instanceof SetNotNull set && set.column().equals(change.column())) {
      rest.removeFirst();
      options.add(Elixir.option("null", !set.notNull()));
      any = true;
    }
    if (rest.peekFirst() instanceof SetDefault set
        && set.column().equals(change.column())
        && set.expression() != null) {
      rest.removeFirst();
      ElixirTerm value = EctoColumn.defaultValue(set.expression(), change.type());
      options.add(Elixir.option("default", value));
      any = true;
    }
    return any;
  }

  private @Nullable AlterColumnType changedInOpposite(String column) {
    for (Operation operation : opposite) {
      if (operation instanceof AlterColumnType change
          && change.target().equals(target)
          && change.column().equals(column)
          && change.using() == null
          && change.collation() == null) {
        return change;
      }
    }
    return null;
  }

  /** Takes the foreign key that Ecto sends right behind its column. */
  private @Nullable Constraint takeForeignKey(String column) {
    if (rest.peekFirst() instanceof AddConstraint add
        && add.constraint().definition() instanceof ForeignKey key
        && key.columns().getFirst().equals(column)) {
      rest.removeFirst();
      return add.constraint();
    }
    return null;
  }

  private void undoWith(Operation operation) {
    if (undo != null) {
      undo.addFirst(operation);
    }
  }

  private void undoKey(@Nullable Constraint foreignKey, String column) {
    if (foreignKey != null) {
      String name =
          foreignKey.name() == null
              ? target.name().name() + "_" + column + "_fkey"
              : foreignKey.name();
      undoWith(new DropConstraint(target, name, false, false, Span.SYNTHETIC));
    }
  }

  /**
   * What undoing comes to: exactly what Ecto sends, or the same without what is idle. Dropping a
   * column drops its foreign key, and a type that stays need not be set.
   */
  private Set<String> undone() {
    if (undo == null) {
      return Set.of();
    }
    List<Operation> all = List.copyOf(undo);
    boolean drops = all.stream().anyMatch(DropColumn.class::isInstance);
    List<Operation> brief =
        all.stream()
            .filter(
                operation ->
                    drops
                        ? !(operation instanceof DropConstraint)
                        : !(operation instanceof AlterColumnType change && staysAsItIs(change)))
            .toList();
    Set<String> texts = new HashSet<>();
    texts.add(SqlPrinter.print(all));
    if (!brief.isEmpty()) {
      texts.add(SqlPrinter.print(brief));
    }
    return texts;
  }

  private boolean staysAsItIs(AlterColumnType change) {
    return changedInOpposite(change.column()) == null;
  }
}
