package dev.lockstep.effect;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.DataOperation;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.Index;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.ObjectOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Query;
import dev.lockstep.ast.RoutineOperation;
import dev.lockstep.ast.RuleOperation;
import dev.lockstep.ast.SequenceOperation.CreateSequence;
import dev.lockstep.ast.SqlType;
import dev.lockstep.ast.TableOperation;
import dev.lockstep.ast.TypeOperation;
import dev.lockstep.ast.ViewOperation;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.Routine;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a statement names beside relations that is not there in a database the history has made
 * whole: types, functions, schemas. What an extension may have brought counts as there.
 */
final class Absences {
  private static final String UNDEFINED_FUNCTION = "42883";

  /** Calls that are grammar rather than functions (manual 9.18 and 9.15 to 9.16). */
  private static final Set<String> GRAMMAR =
      words(
          """
          coalesce nullif greatest least extract grouping row array exists any all some cast treat
          trim position substring overlay normalize collation merge_action unnest rows values
          """);

  /** Functions that no definition of a column can call (manual 9.21, 9.22 and 9.28). */
  private static final Set<String> OTHERS =
      words(
          """
          count sum avg min max array_agg string_agg json_agg jsonb_agg json_agg_strict
          jsonb_agg_strict json_object_agg jsonb_object_agg json_arrayagg json_objectagg bool_and
          bool_or every bit_and bit_or bit_xor xmlagg range_agg range_intersect_agg any_value corr
          covar_pop covar_samp regr_avgx regr_avgy regr_count regr_intercept regr_r2 regr_slope
          regr_sxx regr_sxy regr_syy stddev stddev_pop stddev_samp variance var_pop var_samp mode
          percentile_cont percentile_disc rank dense_rank percent_rank cume_dist row_number ntile
          lag lead first_value last_value nth_value suppress_redundant_updates_trigger
          tsvector_update_trigger tsvector_update_trigger_column lo_manage moddatetime
          insert_username autoinc refint trigger_change_notification
          """);

  private static final Set<String> LANGUAGES = Set.of("sql", "plpgsql", "c", "internal");

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  private final Tally tally;
  private final Database database;

  Absences(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
  }

  void check(Operation operation) {
    switch (operation) {
      case TableOperation o -> check(o);
      case CreateIndex o -> check(o.index());
      case TypeOperation o -> check(o);
      case RoutineOperation o -> check(o);
      case RuleOperation o -> check(o);
      case ViewOperation.CreateView o -> {
        schema(o.view());
        query(o.query());
      }
      case ViewOperation.CreateMaterializedView o -> {
        schema(o.view());
        query(o.query());
      }
      case CreateSequence o -> schema(o.sequence());
      case ObjectOperation.DropSchema o -> {
        if (!o.ifExists()) {
          schema(o.schema());
        }
      }
      case ObjectOperation.OtherObject o -> {
        if (o.kind().equals("PUBLICATION") && o.name() != null && o.verb().equals("DROP")) {
          other("PUBLICATION", o.name().name(), o.ifExists());
        }
      }
      case ObjectOperation.AlterPublication o -> other("PUBLICATION", o.publication(), false);
      case ObjectOperation.DropSubscription o ->
          other("SUBSCRIPTION", o.subscription(), o.ifExists());
      case ObjectOperation.DropExtension o -> {
        if (!o.extension().equals("plpgsql")) {
          other("EXTENSION", o.extension(), o.ifExists());
        }
      }
      case DataOperation.Select o -> query(o.query());
      case DataOperation.Insert o -> query(o.source());
      case DataOperation.Update o -> query(o.source());
      case DataOperation.Delete o -> query(o.source());
      case DataOperation.Call o -> function(o.procedure(), "procedure");
      default -> {}
    }
  }

  private void check(TableOperation operation) {
    switch (operation) {
      case TableOperation.CreateTable o -> {
        schema(o.table());
        o.columns().forEach(this::column);
        o.constraints().forEach(this::constraint);
        if (o.query() != null) {
          query(o.query());
        }
        if (o.ofType() != null) {
          type(o.ofType());
        }
      }
      case TableOperation.AddColumn o -> column(o.column());
      case TableOperation.AlterColumnType o -> {
        type(o.type());
        expression(o.using());
      }
      case TableOperation.SetDefault o -> expression(o.expression());
      case TableOperation.SetExpression o -> expression(o.expression());
      case TableOperation.AddConstraint o -> constraint(o.constraint());
      case TableOperation.SetRelationSchema o -> schema(o.schema());
      case TableOperation.SetOfType o -> {
        if (o.type() != null) {
          type(o.type());
        }
      }
      default -> {}
    }
  }

  private void check(Index index) {
    index.keys().forEach(key -> expression(key.expression()));
    expression(index.where());
  }

  private void check(TypeOperation operation) {
    switch (operation) {
      case TypeOperation.CreateEnum o -> schema(o.type());
      case TypeOperation.CreateComposite o -> {
        schema(o.type());
        o.attributes().forEach(this::column);
      }
      case TypeOperation.CreateOtherType o -> {
        if (o.subtype() != null) {
          type(o.subtype());
        }
      }
      case TypeOperation.CreateDomain o -> {
        schema(o.domain());
        type(o.type());
        expression(o.defaultValue());
        o.checks().forEach(this::constraint);
      }
      case TypeOperation.AddEnumValue o -> type(o.type());
      case TypeOperation.RenameEnumValue o -> type(o.type());
      case TypeOperation.AlterAttribute o -> {
        if (database.find(o.type()) == null) {
          // ALTER TYPE finds composite types among the relations.
          type(o.type(), Targets.UNDEFINED_TABLE);
        }
        if (o.attributeType() != null) {
          type(o.attributeType());
        }
      }
      case TypeOperation.AddDomainConstraint o -> {
        type(o.domain());
        constraint(o.constraint());
      }
      case TypeOperation.DropDomainConstraint o -> type(o.domain());
      case TypeOperation.ValidateDomainConstraint o -> type(o.domain());
      case TypeOperation.RenameDomainConstraint o -> type(o.domain());
      case TypeOperation.SetDomainNotNull o -> type(o.domain());
      case TypeOperation.SetDomainDefault o -> type(o.domain());
      case TypeOperation.DropType o -> {
        if (!o.ifExists()) {
          type(o.type());
        }
      }
      case TypeOperation.RenameType o -> type(o.type());
      case TypeOperation.SetTypeSchema o -> {
        type(o.type());
        schema(o.schema());
      }
    }
  }

  private void check(RoutineOperation operation) {
    switch (operation) {
      case RoutineOperation.CreateRoutine o -> {
        schema(o.routine());
        language(o.language());
        o.arguments().forEach(this::type);
        if (o.returns() != null) {
          type(o.returns());
        }
      }
      case RoutineOperation.AlterRoutine o -> function(o.routine(), "function");
      case RoutineOperation.DropRoutine o -> {
        if (!o.ifExists()) {
          function(o.routine(), "function");
        }
      }
    }
  }

  private void check(RuleOperation operation) {
    switch (operation) {
      case RuleOperation.CreateTrigger o -> {
        expression(o.when());
        function(o.function(), "function");
      }
      case RuleOperation.CreatePolicy o -> {
        expression(o.using());
        expression(o.withCheck());
      }
      case RuleOperation.AlterPolicy o -> {
        expression(o.using());
        expression(o.withCheck());
      }
      default -> {}
    }
  }

  private void column(Column column) {
    type(column.type());
    if (column.defaultValue() != null) {
      expression(column.defaultValue().expression());
    }
    if (column.generated() != null) {
      expression(column.generated().expression());
    }
    column.constraints().forEach(this::constraint);
  }

  private void constraint(Constraint constraint) {
    switch (constraint.definition()) {
      case Constraint.Check check -> expression(check.expression());
      case Constraint.Exclude exclude -> {
        exclude.elements().forEach(element -> expression(element.key().expression()));
        expression(exclude.where());
      }
      default -> {}
    }
  }

  private void expression(@Nullable Expression expression) {
    if (expression == null) {
      return;
    }
    expression.functions().forEach(name -> function(name, "function"));
    casts(expression);
  }

  private void casts(Expression expression) {
    if (expression instanceof Expression.Cast cast) {
      type(cast.type());
    }
    expression.children().forEach(this::casts);
  }

  private void query(Query query) {
    query.functions().forEach(name -> function(name, "function"));
  }

  private void function(QualifiedName name, String word) {
    Routine made = database.schema().routine(name, database.session().searchPath());
    boolean missing =
        made == null
            && !name.hasHole()
            && !"pg_catalog".equals(name.schema())
            && !GRAMMAR.contains(name.name())
            && !OTHERS.contains(name.name())
            && !BuiltInFunctions.has(name.name())
            && !Extensions.haveFunction(name.name())
            && !isType(name);
    if (missing) {
      tally.fail(UNDEFINED_FUNCTION, word + " " + name + " does not exist");
    }
  }

  private void type(SqlType type) {
    boolean said = !type.name().isEmpty();
    if (said && !type.isSerial()) {
      type(new QualifiedName(type.schema(), type.name()));
    }
  }

  private void type(QualifiedName name) {
    type(name, Targets.UNDEFINED_OBJECT);
  }

  private void type(QualifiedName name, String sqlstate) {
    if (!name.hasHole() && !name.name().startsWith("%") && !isType(name)) {
      tally.fail(sqlstate, "type \"" + name + "\" does not exist");
    }
  }

  /** Every table and view has a type of its name. */
  private boolean isType(QualifiedName name) {
    return BuiltInTypes.has(name)
        || database.type(name) != null
        || database.find(name) != null
        || Extensions.haveType(name.name());
  }

  private void language(String name) {
    boolean there =
        LANGUAGES.contains(name)
            || database.schema().hasMadeAny("LANGUAGE")
            || database.schema().hasMadeAny("EXTENSION");
    if (!there) {
      tally.fail(Targets.UNDEFINED_OBJECT, "language \"" + name + "\" does not exist");
    }
  }

  private void other(String kind, String name, boolean ifExists) {
    if (!ifExists && !database.schema().hasMade(kind, name)) {
      tally.fail(
          Targets.UNDEFINED_OBJECT,
          kind.toLowerCase(java.util.Locale.ROOT) + " \"" + name + "\" does not exist");
    }
  }

  private void schema(QualifiedName name) {
    if (name.schema() != null) {
      schema(name.schema());
    }
  }

  private void schema(String schema) {
    boolean there =
        schema.equals("public")
            || schema.equals("information_schema")
            || schema.startsWith("pg_")
            || database.schema().hasMade(schema)
            || QualifiedName.of(schema).hasHole();
    if (!there) {
      tally.fail("3F000", "schema \"" + schema + "\" does not exist");
    }
  }
}
