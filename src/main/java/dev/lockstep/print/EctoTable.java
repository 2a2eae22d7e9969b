package dev.lockstep.print;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Constraint.ForeignKey;
import dev.lockstep.ast.Constraint.PrimaryKey;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.TableOperation.CreateTable;
import dev.lockstep.ast.TableOperation.Persistence;
import dev.lockstep.print.ElixirTerm.Call;
import dev.lockstep.print.ElixirTerm.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code create table(…) do add … end}. */
final class EctoTable {
  private EctoTable() {}

  /** {@code table(:name, prefix: "schema")}. */
  static Call table(QualifiedName name) {
    return table(name, List.of());
  }

  private static Call table(QualifiedName name, List<Option> more) {
    List<Option> options = new ArrayList<>(more);
    if (name.schema() != null) {
      options.add(Elixir.option("prefix", Elixir.string(name.schema())));
    }
    return Call.nested("table", List.of(Elixir.atom(name.name())), options);
  }

  /** The form, or null when Ecto has no words for all of the table. */
  static EctoForm.@Nullable Word create(CreateTable create) {
    List<String> primaryKey = primaryKey(create);
    List<Constraint> rest = new ArrayList<>(create.constraints());
    rest.removeIf(constraint -> isPlainPrimaryKey(constraint));
    boolean defaultKey = hasDefaultKey(create, primaryKey);
    List<Call> body = new ArrayList<>();
    for (Column column :
        defaultKey ? create.columns().subList(1, create.columns().size()) : create.columns()) {
      Call add = add(create, column, primaryKey.contains(column.name()), rest);
      if (add == null) {
        return null;
      }
      body.add(add);
    }
    if (!rest.isEmpty() || body.isEmpty() || !isSayable(create, primaryKey)) {
      return null;
    }
    Call head = table(create.table(), options(create, defaultKey));
    String word = create.ifNotExists() ? "create_if_not_exists" : "create";
    String undone =
        (create.ifNotExists() ? "DROP TABLE IF EXISTS " : "DROP TABLE ")
            + Names.quoted(create.table());
    return new EctoForm.Word(Call.statement(word, List.of(head), List.of()), body, Set.of(undone));
  }

  private static boolean isSayable(CreateTable create, List<String> primaryKey) {
    List<String> inColumnOrder =
        create.columns().stream().map(Column::name).filter(primaryKey::contains).toList();
    return create.persistence() != Persistence.TEMPORARY
        && !create.foreign()
        && create.likes().isEmpty()
        && create.partitionOf() == null
        && create.ofType() == null
        && create.query() == null
        && inColumnOrder.equals(primaryKey);
  }

  private static List<Option> options(CreateTable create, boolean defaultKey) {
    List<Option> options = new ArrayList<>();
    if (!defaultKey) {
      options.add(Elixir.option("primary_key", false));
    }
    if (create.persistence() == Persistence.UNLOGGED) {
      options.add(Elixir.option("modifiers", Elixir.string("UNLOGGED")));
    }
    String clauses = CreateTablePrinter.clauses(create).strip();
    if (!clauses.isEmpty()) {
      options.add(Elixir.option("options", Elixir.string(clauses)));
    }
    return options;
  }

  /** Whether the table has the key that Ecto makes unasked: {@code id bigserial}. */
  private static boolean hasDefaultKey(CreateTable create, List<String> primaryKey) {
    if (create.columns().isEmpty() || !primaryKey.equals(List.of("id"))) {
      return false;
    }
    Column first = create.columns().getFirst();
    Column plain = Column.of("id", SqlType.of("bigserial"));
    return Definitions.column(first.withConstraints(List.of())).equals(Definitions.column(plain));
  }

  private static List<String> primaryKey(CreateTable create) {
    for (Constraint constraint : create.constraints()) {
      if (isPlainPrimaryKey(constraint) && constraint.definition() instanceof PrimaryKey key) {
        return key.columns();
      }
    }
    return create.columns().stream()
        .filter(column -> column.constraints().stream().anyMatch(EctoTable::isPlainPrimaryKey))
        .map(Column::name)
        .toList();
  }

  static boolean isPlainPrimaryKey(Constraint constraint) {
    return constraint.definition() instanceof PrimaryKey key
        && constraint.name() == null
        && key.include().isEmpty()
        && key.parameters().isEmpty()
        && key.tablespace() == null
        && !key.withoutOverlaps()
        && !constraint.deferrable();
  }

  /** The line for a column; takes its foreign key out of {@code rest}. */
  private static @Nullable Call add(
      CreateTable create, Column column, boolean primaryKey, List<Constraint> rest) {
    Constraint foreignKey = null;
    for (Constraint constraint : column.constraints()) {
      if (constraint.definition() instanceof ForeignKey && foreignKey == null) {
        foreignKey = named(constraint, column);
      } else if (!isPlainPrimaryKey(constraint)) {
        return null;
      }
    }
    for (Constraint constraint : List.copyOf(rest)) {
      if (foreignKey == null
          && constraint.definition() instanceof ForeignKey key
          && key.columns().getFirst().equals(column.name())) {
        foreignKey = constraint;
        rest.remove(constraint);
      }
    }
    Call reference =
        foreignKey == null ? null : EctoReference.call(create.table(), foreignKey, column.type());
    if (!EctoColumn.isSayable(column) || (foreignKey != null && reference == null)) {
      return null;
    }
    return EctoColumn.add("add", column, reference, primaryKey);
  }

  /** A key written with its column names that column, as one written with the table does. */
  private static Constraint named(Constraint constraint, Column column) {
    return constraint.definition() instanceof ForeignKey key && key.columns().isEmpty()
        ? constraint.withDefinition(
            new ForeignKey(
                List.of(column.name()),
                key.referenced(),
                key.referencedColumns(),
                key.match(),
                key.onDelete(),
                key.onUpdate(),
                key.period()))
        : constraint;
  }
}
