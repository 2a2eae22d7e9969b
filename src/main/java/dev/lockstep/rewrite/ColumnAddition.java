package dev.lockstep.rewrite;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Identifiers;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.SequenceOperation.CreateSequence;
import dev.lockstep.ast.SequenceOperation.DropSequence;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.Statement;
import dev.lockstep.ast.TableOperation.AddColumn;
import dev.lockstep.ast.TableOperation.AddConstraint;
import dev.lockstep.ast.TableOperation.AddIdentity;
import dev.lockstep.ast.TableOperation.DropColumn;
import dev.lockstep.ast.TableOperation.SetDefault;
import dev.lockstep.effect.Domains;
import dev.lockstep.effect.Volatility;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.rewrite.Step.Deploy;
import dev.lockstep.rewrite.Step.Migrate;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.ServerNames;
import dev.lockstep.schema.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The steps that add one column to a live table. */
final class ColumnAddition {
  private final Database database;
  private final Statement statement;
  private final RelationTarget target;
  private final Column column;
  private final NotNullSteps notNull;

  ColumnAddition(Database database, Statement statement, AddColumn add) {
    RelationTarget written = add.target();
    this.database = database;
    this.statement = statement;
    this.target = new RelationTarget(written.kind(), written.name(), false, written.only());
    this.column = add.column();
    this.notNull = new NotNullSteps(database, target, column.name());
  }

  @Nullable Rewrite rewrite() {
    if (isWrittenAnyway()) {
      return null;
    }
    List<Operation> later = laterDefault();
    if (later == null) {
      return null;
    }
    String value = laterValue(later);
    boolean isRequired = isNumbered() || column.notNull() != null || isPrimaryKey();
    boolean isFilledAtOnce = value == null && hasValue();
    List<Step> steps = new ArrayList<>();
    steps.add(bare(later, isFilledAtOnce));
    if (isRequired && !isFilledAtOnce) {
      if (value == null) {
        steps.add(
            new Deploy(
                "Deploy code that writes "
                    + column.name()
                    + " in every INSERT and UPDATE of "
                    + database.nameOnPath(target.name())));
      }
      steps.addAll(notNull.all(value));
    } else if (value != null) {
      steps.add(notNull.backfill(value));
    }
    if (column.identity() != null) {
      steps.add(identity(column.identity()));
    }
    for (Constraint constraint : column.constraints()) {
      List<? extends Step> more = isFree(constraint) ? List.of() : steps(constraint);
      if (more == null) {
        return null;
      }
      steps.addAll(more);
    }
    return new Rewrite(title(value, isRequired && !isFilledAtOnce), steps);
  }

  /** Whether the table is written anew even for the bare column. */
  private boolean isWrittenAnyway() {
    Expression ofDomain = Domains.defaultValue(column.type(), database);
    return (column.generated() != null && column.generated().kind() == Column.Generated.Kind.STORED)
        || Domains.isConstrained(column.type(), database)
        || (ofDomain != null && Volatility.of(ofDomain, database).isVolatile());
  }

  private static String title(@Nullable String value, boolean isRequiredLater) {
    if (value != null) {
      return "Add the column without the default, then fill it in batches";
    }
    return isRequiredLater
        ? "Add the column as nullable, fill it, then require it"
        : "Add the bare column first, then what it has to satisfy";
  }

  /** Whether every row gets a value by the column's own default. */
  private boolean hasValue() {
    return column.generated() != null
        || (column.defaultValue() != null && !column.defaultValue().expression().isNull());
  }

  private boolean isNumbered() {
    return column.type().isSerial() || column.identity() != null;
  }

  private boolean isPrimaryKey() {
    return column.constraints().stream()
        .anyMatch(it -> it.definition() instanceof Constraint.PrimaryKey);
  }

  /** A foreign key without a default checks no row when it comes with its column. */
  private boolean isFree(Constraint constraint) {
    return constraint.notEnforced()
        || (constraint.definition() instanceof Constraint.ForeignKey
            && column.defaultValue() == null);
  }

  /** What gives the column its default after it is added; null when that cannot be told. */
  private @Nullable List<Operation> laterDefault() {
    if (column.type().isSerial()) {
      return serial();
    }
    if (column.identity() != null) {
      return numbering(column.identity());
    }
    if (column.defaultValue() == null || column.defaultValue().expression().isNull()) {
      return List.of();
    }
    Expression value = column.defaultValue().expression();
    boolean writesRows =
        !database.target().atLeast(11) || Volatility.of(value, database).isVolatile();
    return writesRows
        ? List.of(new SetDefault(target, column.name(), value, Span.SYNTHETIC))
        : List.of();
  }

  private static @Nullable String laterValue(List<Operation> later) {
    return !later.isEmpty()
            && later.getLast() instanceof SetDefault set
            && set.expression() instanceof Expression value
        ? value.text()
        : null;
  }

  /** The sequence that serial stands for (manual 8.1.4), under the name the server would choose. */
  private @Nullable List<Operation> serial() {
    Database after = database.after(statement);
    TableColumn made = after.column(target.name(), column.name());
    Relation sequence = made == null ? null : after.schema().relation(made.sequence());
    if (sequence == null) {
      return null;
    }
    QualifiedName name = new QualifiedName(target.name().schema(), sequence.name().name());
    SqlType type = column.type().stored();
    List<String> owner = new ArrayList<>();
    if (target.name().schema() != null) {
      owner.add(target.name().schema());
    }
    owner.add(target.name().name());
    owner.add(column.name());
    CreateSequence create =
        new CreateSequence(
            name,
            false,
            false,
            type.name().equals("bigint") ? null : type,
            owner,
            "",
            Span.SYNTHETIC);
    return List.of(create, new SetDefault(target, column.name(), nextval(name), Span.SYNTHETIC));
  }

  private static Expression nextval(QualifiedName sequence) {
    String quoted = Checks.literal(Identifiers.quoted(sequence));
    Expression literal =
        new Expression.Literal(
            Expression.Literal.Kind.STRING, Identifiers.quoted(sequence), quoted, Span.SYNTHETIC);
    return new Expression.Call(
        QualifiedName.of("nextval"), List.of(literal), "nextval(" + quoted + ")", Span.SYNTHETIC);
  }

  /** A sequence that counts as the identity's own will, until that goes on where it stands. */
  private @Nullable List<Operation> numbering(Column.Identity identity) {
    String options = identity.options() == null ? "" : identity.options().strip();
    if (options.toUpperCase(Locale.ROOT).contains("SEQUENCE NAME")) {
      return null;
    }
    CreateSequence create =
        new CreateSequence(
            helper(),
            false,
            false,
            column.type(),
            List.of(),
            sequenceOptions(options),
            Span.SYNTHETIC);
    return List.of(
        create, new SetDefault(target, column.name(), nextval(helper()), Span.SYNTHETIC));
  }

  private String sequenceOptions(String options) {
    String bare = options.replaceFirst("(?s)^\\((.*)\\)$", "$1").strip();
    return bare.isEmpty() ? "" : "AS " + column.type() + " " + bare;
  }

  private QualifiedName helper() {
    return target
        .name()
        .withName(
            ServerNames.choose(target.name().name(), column.name(), "numbers", this::isTaken));
  }

  /** On a NOT NULL column without a default an identity writes no row. */
  private Migrate identity(Column.Identity identity) {
    QualifiedName made =
        target
            .name()
            .withName(
                ServerNames.choose(target.name().name(), column.name(), "seq", this::isTaken));
    SetDefault dropDefault = new SetDefault(target, column.name(), null, Span.SYNTHETIC);
    return new Migrate(
            "make_" + target.name().name() + "_" + column.name() + "_an_identity",
            "Let the identity go on where the sequence stands",
            true,
            List.of(
                CopySteps.lockTimeout(),
                Change.of(dropDefault),
                Change.of(new AddIdentity(target, column.name(), identity, Span.SYNTHETIC)),
                SequenceState.carry(helper(), made),
                Change.of(new DropSequence(helper(), false, false, Span.SYNTHETIC))),
            List.of())
        .irreversible("the sequence that numbered the rows is gone");
  }

  private boolean isTaken(String name) {
    return database.find(target.name().withName(name)) != null;
  }

  private Migrate bare(List<Operation> later, boolean isFilledAtOnce) {
    Column bare =
        (column.identity() == null ? column : column.withoutGeneration())
            .withType(column.type().stored())
            .withConstraints(column.constraints().stream().filter(this::isFree).toList());
    if (!isFilledAtOnce) {
      bare = bare.withNotNull(null).withDefault(null);
    }
    List<Change> up = new ArrayList<>();
    up.add(Change.of(new AddColumn(target, bare, false, Span.SYNTHETIC)));
    later.forEach(operation -> up.add(Change.of(operation)));
    List<Change> undo = new ArrayList<>();
    undo.add(Change.of(new DropColumn(target, column.name(), false, false, Span.SYNTHETIC)));
    if (column.identity() != null) {
      undo.add(Change.of(new DropSequence(helper(), false, false, Span.SYNTHETIC)));
    }
    return new Migrate(
        "add_" + column.name() + "_to_" + target.name().name(),
        "Add " + column.name() + how(later, isFilledAtOnce),
        true,
        up,
        undo);
  }

  private static String how(List<Operation> later, boolean isFilledAtOnce) {
    if (!later.isEmpty()) {
      return " empty, with its default for new rows";
    }
    return isFilledAtOnce ? " with its default, which writes no row" : " as nullable";
  }

  private @Nullable List<? extends Step> steps(Constraint constraint) {
    AddConstraint add = new AddConstraint(target, constraint, Span.SYNTHETIC);
    String name = Rewrites.nameOf(database, statement, add);
    if (name == null) {
      return null;
    }
    return switch (constraint.definition()) {
      case Constraint.Check check -> Rewrites.notValidSteps(target, constraint, name);
      case Constraint.ForeignKey key -> Rewrites.notValidSteps(target, constraint, name);
      default -> {
        List<Step> steps = KeyRewrites.steps(target, constraint, name);
        yield steps.isEmpty() ? null : steps;
      }
    };
  }
}
