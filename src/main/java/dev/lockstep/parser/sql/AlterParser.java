package dev.lockstep.parser.sql;

import dev.lockstep.ast.ObjectOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.RelationTarget;
import dev.lockstep.ast.RoutineOperation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** ALTER of everything: the words of the object's kind, then the parser of its family. */
final class AlterParser {
  private final TokenCursor in;
  private final AlterTableParser tables;
  private final IndexParser indexes;
  private final SequenceParser sequences;
  private final TypeParser types;
  private final RoutineParser routines;
  private final RuleParser rules;
  private final SchemaParser schemas;
  private final ObjectParser objects;

  AlterParser(Clauses clauses, CreateParser create) {
    this.in = clauses.in;
    this.tables = new AlterTableParser(clauses, create.tables);
    this.indexes = new IndexParser(clauses);
    this.sequences = new SequenceParser(clauses);
    this.types = new TypeParser(clauses);
    this.routines = new RoutineParser(clauses);
    this.rules = new RuleParser(clauses);
    this.schemas = new SchemaParser(clauses);
    this.objects = new ObjectParser(clauses);
  }

  /** What follows ALTER. */
  List<Operation> parse(int from) {
    String word = in.token().keyword();
    if (word == null) {
      throw in.expected("what to alter");
    }
    in.next();
    return switch (word) {
      case "table" -> tables.parse(RelationTarget.Kind.TABLE, from);
      case "view" -> tables.parse(RelationTarget.Kind.VIEW, from);
      case "materialized" -> {
        in.expect("view");
        yield tables.parse(RelationTarget.Kind.MATERIALIZED_VIEW, from);
      }
      case "index" -> orRelation(indexes.alter(from), RelationTarget.Kind.INDEX, from);
      case "sequence" -> orRelation(sequences.alter(from), RelationTarget.Kind.SEQUENCE, from);
      case "foreign" ->
          in.accept("table")
              ? tables.parse(RelationTarget.Kind.FOREIGN_TABLE, from)
              : List.of(objects.otherObject("ALTER", word, from));
      case "type" -> types.alter(from);
      case "domain" -> List.of(types.alterDomain(from));
      case "function" -> List.of(routines.alter(RoutineOperation.Kind.FUNCTION, from));
      case "procedure" -> List.of(routines.alter(RoutineOperation.Kind.PROCEDURE, from));
      case "routine" -> List.of(routines.alter(RoutineOperation.Kind.ROUTINE, from));
      case "aggregate" -> List.of(routines.alter(RoutineOperation.Kind.AGGREGATE, from));
      default -> List.of(other(word, from));
    };
  }

  private List<Operation> orRelation(@Nullable Operation own, RelationTarget.Kind kind, int from) {
    return own == null ? tables.parse(kind, from) : List.of(own);
  }

  private Operation other(String word, int from) {
    return switch (word) {
      case "trigger" -> rules.alterTrigger(from);
      case "policy" -> rules.alterPolicy(from);
      case "rule" -> rules.alterRule(from);
      case "schema" -> schemas.alterSchema(from);
      case "publication" -> schemas.alterPublication(from);
      case "database" -> {
        String name = in.name("a database");
        boolean moves = in.at("set", "tablespace");
        in.skipToEnd();
        yield cluster(
            moves
                ? ObjectOperation.ClusterCommand.Kind.ALTER_DATABASE_SET_TABLESPACE
                : ObjectOperation.ClusterCommand.Kind.ALTER_DATABASE,
            name,
            from);
      }
      case "system" -> {
        in.expectAny("set", "reset");
        in.skipToEnd();
        yield cluster(ObjectOperation.ClusterCommand.Kind.ALTER_SYSTEM, null, from);
      }
      case "role", "group", "user" -> {
        boolean mapping = word.equals("user") && in.accept("mapping");
        yield objects.other("ALTER", mapping ? "USER MAPPING" : "ROLE", from);
      }
      default -> objects.otherObject("ALTER", word.toLowerCase(Locale.ROOT), from);
    };
  }

  private Operation cluster(
      ObjectOperation.ClusterCommand.Kind kind, @Nullable String name, int from) {
    return new ObjectOperation.ClusterCommand(kind, name, false, in.spanFrom(from));
  }
}
