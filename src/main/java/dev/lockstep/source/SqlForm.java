package dev.lockstep.source;

import static dev.lockstep.ast.TransactionMode.IMPLICIT;
import static dev.lockstep.ast.TransactionMode.MIGRATION;
import static dev.lockstep.ast.TransactionMode.NONE;

import dev.lockstep.ast.TransactionMode;
import dev.lockstep.source.NewMigration.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one tool wants its SQL files written: in which transaction it runs them and how a file leaves
 * that, how it divides up from down, and what else is to be done for it to know a new file. {@code
 * off} is the line at the top that switches the transaction off, {@code sidecar} the file beside
 * that does, with the name of the migration's file for {@code *}; {@code marks} are null where up
 * and down are files of their own.
 */
record SqlForm(
    String id,
    TransactionMode wrapped,
    TransactionMode unwrapped,
    @Nullable String off,
    @Nullable Sidecar sidecar,
    @Nullable Marks marks,
    Joint joint,
    @Nullable String afterwards) {

  /** A file that says how another one is run. */
  record Sidecar(String name, String text) {}

  /** The lines above the two parts of a file, and what they end with to leave the transaction. */
  record Marks(String up, String down, String off) {}

  /** What stands around statements or between them. */
  enum Joint {
    NOTHING,
    /** Marks around a statement that holds semicolons. */
    GOOSE,
    /** A line between two statements. */
    DRIZZLE
  }

  private static final Pattern INNER_SEMICOLON = Pattern.compile(";(?=\\s*\\S)");
  private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^\\s*--.*$");
  private static final String BREAKPOINT = "--> statement-breakpoint";

  private static final List<SqlForm> KNOWN =
      List.of(
          marked("goose", NONE, "-- +goose NO TRANSACTION", "-- +goose Up", "-- +goose Down", ""),
          marked(
              "dbmate", IMPLICIT, null, "-- migrate:up", "-- migrate:down", " transaction:false"),
          marked(
              "tern",
              NONE,
              "---- tern: disable-tx ----",
              "",
              "---- create above / drop below ----",
              ""),
          marked("rambler", NONE, null, "-- rambler up", "-- rambler down", " no-transaction"),
          marked("node-pg-migrate", MIGRATION, null, "-- Up Migration", "-- Down Migration", ""),
          files("golang-migrate", IMPLICIT, IMPLICIT, null, null),
          files("prisma", IMPLICIT, IMPLICIT, null, null),
          files("sqlx", MIGRATION, IMPLICIT, "-- no-transaction", null),
          files(
              "diesel",
              MIGRATION,
              IMPLICIT,
              null,
              new Sidecar("metadata.toml", "run_in_transaction = false\n")),
          files(
              "flyway",
              MIGRATION,
              NONE,
              null,
              new Sidecar("*.conf", "executeInTransaction=false\n")),
          files("hasura", MIGRATION, MIGRATION, null, null),
          files("supabase", MIGRATION, MIGRATION, null, null),
          files("atlas", MIGRATION, NONE, "-- atlas:txmode none", null)
              .afterwards("run atlas migrate hash, so that atlas.sum knows the new files"),
          files("sqitch", NONE, NONE, null, null)
              .afterwards("add the new changes to sqitch.plan, in this order"),
          new SqlForm(
              "drizzle",
              MIGRATION,
              MIGRATION,
              null,
              null,
              null,
              Joint.DRIZZLE,
              "add the new files to meta/_journal.json, in this order"));

  /** Whether it is known how files of that layout are written. */
  static boolean isKnown(String layout) {
    return layout.equals("sql") || KNOWN.stream().anyMatch(form -> form.id.equals(layout));
  }

  /** The form of the tool with that layout; plain SQL for any other. */
  static SqlForm of(String layout, TransactionMode plainTransaction) {
    for (SqlForm form : KNOWN) {
      if (form.id.equals(layout)) {
        return form;
      }
    }
    return files("sql", plainTransaction == IMPLICIT ? NONE : plainTransaction, NONE, null, null);
  }

  private static SqlForm marked(
      String id,
      TransactionMode unwrapped,
      @Nullable String off,
      String up,
      String down,
      String offInMark) {
    Joint joint = id.equals("goose") ? Joint.GOOSE : Joint.NOTHING;
    Marks marks = new Marks(up, down, offInMark);
    return new SqlForm(id, MIGRATION, unwrapped, off, null, marks, joint, null);
  }

  private static SqlForm files(
      String id,
      TransactionMode wrapped,
      TransactionMode unwrapped,
      @Nullable String off,
      @Nullable Sidecar sidecar) {
    return new SqlForm(id, wrapped, unwrapped, off, sidecar, null, Joint.NOTHING, null);
  }

  private SqlForm afterwards(String instruction) {
    return new SqlForm(id, wrapped, unwrapped, off, sidecar, marks, joint, instruction);
  }

  TransactionMode mode(boolean transaction) {
    return transaction ? wrapped : unwrapped;
  }

  /** The text of the file that goes up, and of the same file that goes down where it is one. */
  String upText(Sql body, boolean transaction) {
    List<String> parts = new ArrayList<>();
    if (!transaction && off != null) {
      parts.add(off + "\n");
    }
    String up = comments(body.comments()) + statements(body.up());
    if (marks == null) {
      parts.add(up);
    } else {
      parts.add(marks.up.isEmpty() ? up : mark(marks.up, transaction) + up);
      if (body.down() != null) {
        parts.add(mark(marks.down, transaction) + downStatements(body.down()));
      }
    }
    return String.join("\n", parts);
  }

  /** The text of a file that goes down. */
  String downText(List<String> down, boolean transaction) {
    String head = !transaction && off != null ? off + "\n\n" : "";
    return head + downStatements(down);
  }

  private String mark(String mark, boolean transaction) {
    return mark + (transaction || marks == null ? "" : marks.off) + "\n";
  }

  private String downStatements(List<String> down) {
    return down.isEmpty() ? "-- There is nothing to undo.\n" : statements(down);
  }

  private static String comments(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.isEmpty() ? "--" : "-- " + line).append('\n'));
    return text.isEmpty() ? "" : text.append('\n').toString();
  }

  private String statements(List<String> statements) {
    List<String> written = statements.stream().map(this::statement).toList();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < written.size(); i++) {
      if (i > 0) {
        boolean apart = isLong(written.get(i)) || isLong(written.get(i - 1));
        text.append(joint == Joint.DRIZZLE ? BREAKPOINT + "\n" : apart ? "\n" : "");
      }
      text.append(written.get(i)).append('\n');
    }
    return text.toString();
  }

  private static boolean isLong(String statement) {
    return statement.indexOf('\n') >= 0;
  }

  private String statement(String text) {
    boolean isMarked =
        joint == Joint.GOOSE
            && INNER_SEMICOLON.matcher(COMMENT_LINE.matcher(text).replaceAll("")).find();
    return isMarked ? "-- +goose StatementBegin\n" + text + "\n-- +goose StatementEnd" : text;
  }
}
