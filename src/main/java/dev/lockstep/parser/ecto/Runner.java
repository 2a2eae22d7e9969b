package dev.lockstep.parser.ecto;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.SqlText;
import dev.lockstep.ast.Unknown;
import dev.lockstep.parser.ecto.Command.Change;
import dev.lockstep.parser.ecto.EctoStatement.Kind;
import dev.lockstep.parser.ecto.Value.Struct;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ecto's migration runner: queues commands, and sends them as SQL when it is flushed, in order, or
 * reversed and backwards when a {@code change} is rolled back (Ecto.Migration.Runner, ecto_sql
 * 3.14).
 */
final class Runner {
  private static final int MAX_STATEMENTS = 20_000;

  private record Queued(Command command, DslCall origin, @Nullable Unknown condition) {}

  /** A {@code create} or {@code alter} whose block is being run. */
  private static final class Block {
    private final Struct table;
    private final boolean creates;
    private final boolean ifNotExists;
    private final List<Change> changes = new ArrayList<>();

    /** What decides whether some of the changes are there. */
    private @Nullable Unknown doubt;

    Block(Struct table, boolean creates, boolean ifNotExists, @Nullable Unknown doubt) {
      this.table = table;
      this.creates = creates;
      this.ifNotExists = ifNotExists;
      this.doubt = doubt;
    }
  }

  private final Ddl ddl;
  private final boolean backward;
  private final List<EctoStatement> sent = new ArrayList<>();
  private final List<EctoError> irreversible = new ArrayList<>();
  private List<Queued> queue = new ArrayList<>();
  private @Nullable Block block;
  private @Nullable Unknown condition;
  private boolean isFlushing;
  private boolean isUnread;

  Runner(Ddl ddl, boolean backward) {
    this.ddl = ddl;
    this.backward = backward;
  }

  /** A runner for the code of another file, to be taken over once that code is known in full. */
  Runner forOtherFile() {
    Runner other = new Runner(ddl, backward);
    if (block != null) {
      other.block = new Block(block.table, block.creates, block.ifNotExists, null);
    }
    return other;
  }

  /** Takes note that code was called that nobody can read, whatever becomes of its result. */
  void noteUnread() {
    isUnread = true;
  }

  /** Whether all that was sent and queued is known in full and is sure to happen. */
  boolean isKnown() {
    return !isUnread
        && sent.stream().allMatch(this::isKnownAndAtOnce)
        && queue.stream().allMatch(each -> each.condition == null && isKnown(each.command))
        && (block == null
            || (block.doubt == null
                && isKnown(new Command.AlterTable(block.table, block.changes))));
  }

  private boolean isKnownAndAtOnce(EctoStatement statement) {
    return statement.kind() == Kind.REPO_CALL
        && statement.condition() == null
        && statement.isKnown();
  }

  private boolean isKnown(Command command) {
    if (command instanceof Command.Execute(Value up, Value down)) {
      return isKnown(up) && (down == null || isKnown(down));
    }
    try {
      DslCall anywhere = new DslCall("", List.of(), List.of(), Span.SYNTHETIC, null);
      return !(command instanceof Command.Opaque)
          && ddl.statements(command, anywhere).stream().allMatch(SqlText::isKnown);
    } catch (NotKnown | Raised notToBeTakenOver) {
      return false;
    }
  }

  private static boolean isKnown(Value value) {
    return value instanceof Value.Text text && text.content().isKnown();
  }

  /** Sends and queues what the code of another file did, as if the call at {@code span} did it. */
  void takeOver(Runner other, Span span) {
    for (EctoStatement statement : other.sent) {
      SqlText sql = statement.sql().madeFrom(span);
      sendAtOnce(sql, Relocated.call(span, statement.origin()));
    }
    if (other.block != null) {
      other.block.changes.forEach(change -> subcommand(Relocated.change(span, change)));
    }
    for (Queued queued : other.queue) {
      execute(Relocated.command(span, queued.command), Relocated.call(span, queued.origin));
    }
  }

  /** What decides whether the call being run happens at all; null when nothing does. */
  @Nullable Unknown condition() {
    return condition;
  }

  boolean isBackward() {
    return backward;
  }

  List<EctoStatement> sent() {
    return sent;
  }

  List<EctoError> irreversible() {
    return irreversible;
  }

  /** Runs what may or may not run: its statements carry the condition, its errors do not count. */
  void under(Unknown why, Runnable action) {
    Unknown outer = condition;
    Block enclosing = block;
    condition = why;
    try {
      action.run();
    } catch (Raised mayNotHappen) {
      block = enclosing;
    } finally {
      condition = outer;
    }
  }

  void execute(Command command, DslCall origin) {
    if (block != null) {
      block = null;
      throw migrationError("cannot execute nested commands", origin.span());
    }
    if (queue.size() + sent.size() >= MAX_STATEMENTS) {
      throw new LimitExceeded("the migration has too many statements", origin.span());
    }
    queue.add(new Queued(command, origin, condition));
  }

  void startBlock(Struct table, boolean creates, boolean ifNotExists, Span span) {
    if (block != null) {
      throw migrationError("cannot execute nested commands", span);
    }
    block = new Block(table, creates, ifNotExists, condition);
  }

  /** Queues the command whose block just ended; {@code origin} gets the calls of the block. */
  void endBlock(DslCall origin) {
    Block ended = block;
    if (ended == null) {
      return;
    }
    block = null;
    List<DslCall> children = new ArrayList<>();
    for (Change change : ended.changes) {
      if (!children.contains(change.origin())) {
        children.add(change.origin());
      }
    }
    Command command =
        ended.creates
            ? new Command.CreateTable(ended.table, ended.ifNotExists, ended.changes)
            : new Command.AlterTable(ended.table, ended.changes);
    Unknown outer = condition;
    condition = ended.doubt;
    execute(
        command,
        new DslCall(origin.name(), origin.options(), children, origin.span(), origin.subject()));
    condition = outer;
  }

  /** Forgets the block that turned out not to be known. */
  void abandonBlock() {
    block = null;
  }

  void subcommand(Change change) {
    if (block == null) {
      throw migrationError("cannot execute command outside of block", change.origin().span());
    }
    if (condition != null) {
      block.doubt = condition;
    }
    block.changes.add(change);
  }

  private static Raised migrationError(String message, Span span) {
    return new Raised(new EctoError("Ecto.MigrationError", message, span));
  }

  /**
   * Takes note of a call that may do anything, where it stands among the queued commands, or as an
   * unknown column in a block.
   */
  void opaque(String name, Value.Unknown unknown, Span span) {
    opaque(unknown, new DslCall(name, List.of(), List.of(), span, null));
  }

  void opaque(Value.Unknown unknown, DslCall origin) {
    if (block != null) {
      Value none = new Value.Sequence(List.of(), origin.span());
      subcommand(new Change(Change.Action.ADD, unknown, unknown, none, origin));
      return;
    }
    queue.add(new Queued(new Command.Opaque(unknown), origin, condition));
  }

  /** Sends SQL at once, before what is queued; within a function of the queue that is in turn. */
  void sendAtOnce(SqlText sql, DslCall origin) {
    DslCall call = isFlushing ? origin : origin.atOnce(waiting());
    sent.add(new EctoStatement(sql, call, Kind.REPO_CALL, condition));
  }

  /** The calls that are surely queued; what code of other files does nobody can tell. */
  private List<DslCall> waiting() {
    return queue.stream()
        .filter(queued -> !(queued.command instanceof Command.Opaque))
        .map(Queued::origin)
        .toList();
  }

  /** Sends what is queued. */
  void flush(Evaluator evaluator) {
    List<Queued> commands = backward ? queue.reversed() : queue;
    queue = new ArrayList<>();
    if (backward) {
      commands.forEach(this::noteIfIrreversible);
    }
    for (Queued queued : commands) {
      Unknown outer = condition;
      condition = queued.condition;
      isFlushing = true;
      try {
        perform(queued, evaluator);
      } catch (NotKnown notKnown) {
        send(hole(notKnown.unknown()), queued, Kind.DDL);
      } catch (Raised raised) {
        if (queued.condition == null) {
          throw raised;
        }
      } finally {
        condition = outer;
        isFlushing = false;
      }
    }
  }

  private void perform(Queued queued, Evaluator evaluator) {
    Command command = queued.command;
    if (backward) {
      command = Reversal.reverse(command);
      if (command == null) {
        throw new Raised(irreversible(queued));
      }
    }
    switch (command) {
      case Command.Execute execute -> run(execute.up(), queued, evaluator);
      case Command.Opaque opaque -> send(hole(opaque.unknown()), queued, Kind.OPAQUE);
      default -> {
        SqlText presumed = presumed(command, queued.origin);
        for (SqlText sql : ddl.statements(command, queued.origin)) {
          sent.add(new EctoStatement(sql, queued.origin, Kind.DDL, queued.condition, presumed));
          presumed = null;
        }
      }
    }
  }

  /** The SQL that would make the columns what {@code from:} says they are; null for none. */
  private @Nullable SqlText presumed(Command command, DslCall origin) {
    if (!(command instanceof Command.AlterTable alter)) {
      return null;
    }
    List<Change> before = alter.changes().stream().flatMap(Columns::before).toList();
    try {
      return before.isEmpty()
          ? null
          : ddl.statements(new Command.AlterTable(alter.table(), before), origin).getFirst();
    } catch (NotKnown | Raised nothingToLearn) {
      return null;
    }
  }

  private void run(Value command, Queued queued, Evaluator evaluator) {
    switch (command) {
      case Value.Text(SqlText content, Span span) -> send(content, queued, Kind.EXECUTE);
      case Value.Function function ->
          evaluator.apply(function, List.of(), queued.origin.span(), true);
      case Value.Unknown unknown -> send(hole(unknown), queued, Kind.EXECUTE);
      case Value.Sequence list ->
          throw Raised.argumentError(
              ddl.product() + " adapter does not support keyword lists in execute",
              queued.origin.span());
      default ->
          throw new Raised(
              new EctoError(
                  "FunctionClauseError",
                  "no function clause matching in Ecto.Migration.execute/1",
                  queued.origin.span()));
    }
  }

  private void send(SqlText sql, Queued queued, Kind kind) {
    sent.add(new EctoStatement(sql, queued.origin, kind, queued.condition));
  }

  private static SqlText hole(Value.Unknown unknown) {
    return new SqlText.Builder().hole(unknown.asAst()).build();
  }

  private void noteIfIrreversible(Queued queued) {
    if (Reversal.reverse(queued.command) == null) {
      irreversible.add(irreversible(queued));
    }
  }

  private static EctoError irreversible(Queued queued) {
    Span span = culprit(queued).span();
    if (queued.command instanceof Command.Execute(Value up, Value down)
        && up instanceof Value.Function) {
      return new EctoError(
          "FunctionClauseError",
          "no function clause matching in Ecto.Migration.Runner.command/1",
          span);
    }
    return new EctoError(
        "Ecto.MigrationError",
        "cannot reverse migration command: "
            + Reversal.describe(queued.command)
            + ". You will need to explicitly define up/0 and down/0 in your migration",
        span);
  }

  /** The call that has no reverse; of an alter block the first such call inside it. */
  private static DslCall culprit(Queued queued) {
    if (queued.command instanceof Command.AlterTable alter) {
      for (Change change : alter.changes()) {
        if (Reversal.reverse(change) == null) {
          return change.origin();
        }
      }
    }
    return queued.origin;
  }
}
