package dev.lockstep.parser.ecto;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.parser.ecto.Command.Change;
import dev.lockstep.parser.ecto.Value.Atom;
import dev.lockstep.parser.ecto.Value.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A resource snapshot of AshPostgres: what its generator remembers of a table after the migrations
 * it wrote (ash_postgres 2.12, migration_generator.ex). It is turned into the SQL that would make
 * the table so; nobody sends that. What it says in a form not known here is left out.
 */
public final class AshSnapshot {
  private static final DslCall NO_CALL =
      new DslCall("attribute", List.of(), List.of(), Span.SYNTHETIC, null);

  private final Value snapshot;
  private final Value table;
  private final Value schema;
  private final List<SqlText> statements = new ArrayList<>();

  private AshSnapshot(Value snapshot, Value table) {
    this.snapshot = snapshot;
    this.table = table;
    this.schema = get(snapshot, "schema");
  }

  /** The statements that say what the snapshot's text says; none when it is no snapshot. */
  public static List<SqlText> parse(String json) {
    Value snapshot = JsonReader.read(json);
    if (!(snapshot instanceof Value.Dictionary) || !isText(get(snapshot, "table"))) {
      return List.of();
    }
    AshSnapshot read = new AshSnapshot(snapshot, get(snapshot, "table"));
    read.attributes();
    read.checks();
    read.identities();
    read.indexes();
    return read.statements;
  }

  private void attributes() {
    List<Value> keys = new ArrayList<>();
    for (Value attribute : list(snapshot, "attributes")) {
      Value name = get(attribute, "source");
      if (isText(name) && say(() -> attribute(attribute, name))) {
        if (isTrue(attribute, "primary_key?")) {
          keys.add(name);
        }
        reference(attribute, name);
      }
    }
    if (!keys.isEmpty()) {
      say(() -> alter(snapshot.span()).add("ADD PRIMARY KEY (").names(keys).add(")"));
    }
  }

  private SqlWriter attribute(Value attribute, Value name) {
    Value type = type(get(attribute, "type"));
    Sequence options =
        new Sequence(
            List.of("size", "precision", "scale").stream()
                .map(key -> option(key, get(attribute, key)))
                .toList(),
            attribute.span());
    Change column = new Change(Change.Action.MODIFY, name, type, options, NO_CALL);
    SqlWriter sql = alter(attribute.span()).add("ALTER COLUMN ").name(name).add(" TYPE ");
    PostgresTypes.writeReference(sql, type, column);
    return sql.add(", ALTER COLUMN ")
        .name(name)
        .add(isTrue(attribute, "allow_nil?") ? " DROP NOT NULL" : " SET NOT NULL");
  }

  private static Value option(String key, Value value) {
    return new Value.Tuple(List.of(new Atom(key, value.span()), value), value.span());
  }

  /** The type as a migration names it: a word, or an array of one. */
  private static Value type(Value written) {
    if (written instanceof Value.Text text) {
      return new Atom(text.content().text(), written.span());
    }
    if (written instanceof Sequence(List<Value> parts, Span span)
        && parts.size() == 2
        && parts.getFirst() instanceof Value.Text kind
        && kind.content().text().equals("array")) {
      return new Value.Tuple(List.of(new Atom("array", span), type(parts.getLast())), span);
    }
    throw new NotKnown(new Value.Unknown("a type of another form", written.span()));
  }

  private void reference(Value attribute, Value column) {
    Value key = get(attribute, "references");
    if (!isText(get(key, "table"))
        || !isText(get(key, "name"))
        || !isText(get(key, "destination_attribute"))
        || !Terms.isNil(get(key, "match_with"))) {
      return;
    }
    say(
        () ->
            alter(key.span())
                .add("ADD CONSTRAINT ")
                .name(get(key, "name"))
                .add(" FOREIGN KEY (")
                .name(column)
                .add(") REFERENCES ")
                .name(get(key, "schema"), get(key, "table"))
                .add("(")
                .name(get(key, "destination_attribute"))
                .add(")"));
  }

  private void checks() {
    for (Value check : list(snapshot, "check_constraints")) {
      if (isText(get(check, "name")) && isText(get(check, "check"))) {
        say(
            () ->
                alter(check.span())
                    .add("ADD CONSTRAINT ")
                    .name(get(check, "name"))
                    .add(" CHECK (")
                    .add(get(check, "check"))
                    .add(")"));
      }
    }
  }

  private void identities() {
    for (Value identity : list(snapshot, "identities")) {
      Value name = get(identity, "index_name");
      if (isText(name)) {
        say(() -> index(identity, name, true, "keys"));
      }
    }
  }

  private void indexes() {
    for (Value index : list(snapshot, "custom_indexes")) {
      Value name = get(index, "name");
      if (isText(name)) {
        say(() -> index(index, name, isTrue(index, "unique"), "fields"));
      }
    }
  }

  private SqlWriter index(Value index, Value name, boolean unique, String columns) {
    SqlWriter sql =
        new SqlWriter(index.span(), '"')
            .add(unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
            .name(name)
            .add(" ON ")
            .name(schema, table)
            .addIf(" USING ", get(index, "using"))
            .add(" (");
    String separator = "";
    for (Value column : indexed(index, columns)) {
      sql.add(separator);
      Columns.writeIndexPart(sql, column);
      separator = ", ";
    }
    sql.add(")");
    Value where = get(index, "where");
    Value filter = get(snapshot, "base_filter");
    return sql.addIf(" WHERE ", Terms.isNil(where) ? filter : where);
  }

  /** The columns of an index: that of the tenant first, unless the index is about all tenants. */
  private List<Value> indexed(Value index, String columns) {
    List<Value> all = new ArrayList<>();
    Value tenant = get(get(snapshot, "multitenancy"), "attribute");
    if (isText(tenant) && !isTrue(index, "all_tenants?")) {
      all.add(atom(tenant));
    }
    for (Value column : list(index, columns)) {
      boolean isExpression = isText(column) || isText(get(column, "value"));
      if (!isExpression) {
        throw new NotKnown(new Value.Unknown("a column of another form", column.span()));
      }
      Value value = isText(column) ? column : get(column, "value");
      boolean isName =
          isText(column)
              || (get(column, "type") instanceof Value.Text kind
                  && kind.content().text().equals("atom"));
      all.add(isName ? atom(value) : value);
    }
    return all;
  }

  private SqlWriter alter(Span span) {
    return new SqlWriter(span, '"').add("ALTER TABLE ").name(schema, table).add(" ");
  }

  /** Adds a statement, unless something in it is not known; whether it was added. */
  private boolean say(Supplier<SqlWriter> statement) {
    try {
      statements.add(statement.get().build());
      return true;
    } catch (NotKnown | Raised leftOut) {
      return false;
    }
  }

  private static Value atom(Value text) {
    return new Atom(((Value.Text) text).content().text(), text.span());
  }

  private static boolean isText(@Nullable Value value) {
    return value instanceof Value.Text;
  }

  private static boolean isTrue(Value container, String key) {
    return Terms.isAtom(get(container, key), "true");
  }

  private static Value get(Value container, String key) {
    Value value = Value.get(container, key);
    return value == null ? Value.nil() : value;
  }

  private static List<Value> list(Value container, String key) {
    return get(container, key) instanceof Sequence list ? list.elements() : List.of();
  }
}
