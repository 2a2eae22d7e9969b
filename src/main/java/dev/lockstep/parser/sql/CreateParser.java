package dev.lockstep.parser.sql;

import dev.lockstep.ast.ObjectOperation;
import dev.lockstep.ast.Operation;
import dev.lockstep.ast.RoutineOperation;
import dev.lockstep.ast.TableOperation.Persistence;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** CREATE of everything: the words before the object's kind, then the parser of its family. */
final class CreateParser {
  private final Clauses clauses;
  private final TokenCursor in;
  private final IndexParser indexes;
  private final RoutineParser routines;
  private final ObjectParser objects;
  private final ViewParser views;
  private final SequenceParser sequences;
  private final TypeParser types;
  private final RuleParser rules;
  private final SchemaParser schemas;
  final CreateTableParser tables;

  CreateParser(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.tables = new CreateTableParser(clauses);
    this.indexes = new IndexParser(clauses);
    this.routines = new RoutineParser(clauses);
    this.objects = new ObjectParser(clauses);
    this.views = new ViewParser(clauses);
    this.sequences = new SequenceParser(clauses);
    this.types = new TypeParser(clauses);
    this.rules = new RuleParser(clauses);
    this.schemas = new SchemaParser(clauses);
  }

  /** What follows CREATE. */
  List<Operation> parse(int from) {
    boolean orReplace = in.accept("or", "replace");
    if (in.at("schema")) {
      in.next();
      return schemas.create(from);
    }
    return List.of(one(orReplace, from));
  }

  private Operation one(boolean orReplace, int from) {
    Persistence persistence = persistence();
    String word = in.token().keyword();
    if (word == null) {
      throw in.expected("a kind of object");
    }
    in.next();
    boolean temporary = persistence == Persistence.TEMPORARY;
    return switch (word) {
      case "table" -> tables.parse(orPermanent(persistence), false, from);
      case "view" -> views.create(orReplace, temporary, false, from);
      case "recursive" -> {
        in.expect("view");
        yield views.create(orReplace, temporary, true, from);
      }
      case "materialized" -> {
        in.expect("view");
        yield views.createMaterialized(from);
      }
      case "sequence" -> sequences.create(temporary, from);
      case "unique" -> {
        in.expect("index");
        yield indexes.create(true, from);
      }
      case "index" -> indexes.create(false, from);
      case "function" -> routines.create(RoutineOperation.Kind.FUNCTION, orReplace, from);
      case "procedure" -> routines.create(RoutineOperation.Kind.PROCEDURE, orReplace, from);
      case "type" -> types.create(from);
      case "domain" -> types.createDomain(from);
      case "trigger" -> rules.createTrigger(orReplace, false, from);
      case "constraint" -> {
        in.expect("trigger");
        yield rules.createTrigger(orReplace, true, from);
      }
      case "policy" -> rules.createPolicy(from);
      case "rule" -> rules.createRule(orReplace, from);
      default -> rare(word, from);
    };
  }

  private Operation rare(String word, int from) {
    return switch (word) {
      case "extension" -> schemas.createExtension(from);
      case "statistics" -> schemas.createStatistics(from);
      case "publication" -> schemas.createPublication(from);
      case "subscription" -> schemas.createSubscription(from);
      case "database", "tablespace" -> {
        String name = in.name("a name");
        in.skipToEnd();
        ObjectOperation.ClusterCommand.Kind kind =
            ObjectOperation.ClusterCommand.Kind.valueOf("CREATE_" + word.toUpperCase(Locale.ROOT));
        yield new ObjectOperation.ClusterCommand(kind, name, false, in.spanFrom(from));
      }
      case "foreign" -> {
        if (in.accept("table")) {
          yield tables.parse(Persistence.PERMANENT, true, from);
        }
        yield objects.otherObject("CREATE", word, from);
      }
      case "role", "group", "user" -> {
        boolean mapping = word.equals("user") && in.accept("mapping");
        String kind = mapping ? "USER MAPPING" : "ROLE";
        yield objects.other("CREATE", kind, from);
      }
      default -> objects.otherObject("CREATE", word, from);
    };
  }

  private @Nullable Persistence persistence() {
    String scope = in.acceptAny("local", "global");
    if (in.acceptAny("temporary", "temp") != null) {
      return Persistence.TEMPORARY;
    }
    if (scope != null) {
      throw in.expected("TEMPORARY");
    }
    return in.accept("unlogged") ? Persistence.UNLOGGED : null;
  }

  private static Persistence orPermanent(@Nullable Persistence persistence) {
    return persistence == null ? Persistence.PERMANENT : persistence;
  }
}
