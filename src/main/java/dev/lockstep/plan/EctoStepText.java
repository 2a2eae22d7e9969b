package dev.lockstep.plan;

import dev.lockstep.ast.DslCall;
import dev.lockstep.ast.DslModule;
import dev.lockstep.ast.Span;
import dev.lockstep.ast.Statement;
import dev.lockstep.parser.ecto.EctoOutline;
import dev.lockstep.parser.ecto.EctoOutline.Kind;
import dev.lockstep.parser.ecto.EctoOutline.Member;
import dev.lockstep.plan.Piece.Kept;
import dev.lockstep.plan.Piece.Made;
import dev.lockstep.plan.Piece.Part;
import dev.lockstep.plan.PlanStep.Migrate;
import dev.lockstep.print.ModuleText;
import dev.lockstep.print.ModuleText.Entry;
import dev.lockstep.print.StepPrinter;
import dev.lockstep.rewrite.Step.Change;
import dev.lockstep.source.Language;
import dev.lockstep.source.NewMigration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes steps as Ecto migrations: the author's own lines where all that an expression sends stays
 * together, with what they need of the module around them; the rest printed.
 */
final class EctoStepText implements StepText {
  private static final String DEFAULT_PREFIX = "Repo.Migrations";
  private static final Set<String> CALLBACKS = Set.of("up", "down", "change");
  private static final Set<String> SWITCHES =
      Set.of("disable_ddl_transaction", "disable_migration_lock");
  private static final Set<String> TITLES = Set.of("moduledoc", "shortdoc", "doc");
  private static final Set<String> HOOKS = Set.of("after_begin", "before_commit");
  private static final Pattern ASSIGNED = Pattern.compile("^([a-z_][A-Za-z0-9_]*)\\s*=[^=~>]");
  private static final Pattern MODULE = Pattern.compile("(?m)^defmodule \\S+ do$");

  private final MigrationPlan plan;
  private final WayBack wayBack;
  private final String module;
  private final @Nullable EctoOutline outline;
  private final boolean isReversed;
  private final List<Span> upLines;
  private final List<Span> downLines;

  EctoStepText(MigrationPlan plan, WayBack wayBack) {
    this.plan = plan;
    this.wayBack = wayBack;
    DslModule code = plan.original().loaded().migration().module();
    String text = plan.original().loaded().file().text();
    boolean isElixir = plan.original().loaded().file().language() == Language.ELIXIR;
    this.module = code == null ? DEFAULT_PREFIX + "." : code.name();
    this.outline = isElixir && code != null ? EctoOutline.of(text, code.name()) : null;
    this.isReversed = code != null && code.isReversed();
    this.upLines = expressions(isReversed ? "change" : "up");
    this.downLines = expressions(isReversed ? "" : "down");
  }

  private List<Span> expressions(String function) {
    Member member = outline == null ? null : outline.function(function);
    return member == null ? List.of() : member.body();
  }

  @Override
  public NewMigration migration(
      PlanStep step, String name, boolean isFirst, List<String> comments) {
    String text =
        switch (step) {
          case Migrate migrate -> text(migrate, moduleName(name, isFirst), isFirst);
          case PlanStep.Backfill backfill ->
              MODULE
                  .matcher(StepPrinter.ecto(backfill.step(), DEFAULT_PREFIX))
                  .replaceFirst(
                      Matcher.quoteReplacement("defmodule " + moduleName(name, isFirst) + " do"));
          case PlanStep.Deploy deploy -> throw new IllegalArgumentException("a deploy is no file");
        };
    String head = comments.stream().map(line -> "# " + line + "\n").collect(Collectors.joining());
    boolean transaction = step instanceof Migrate migrate && migrate.transaction();
    return new NewMigration(name, transaction, new NewMigration.Elixir(head + text));
  }

  /** As {@code mix ecto.gen.migration} names modules; the first keeps the original's name. */
  private String moduleName(String name, boolean isFirst) {
    int dot = module.lastIndexOf('.');
    if (isFirst && outline != null) {
      return module;
    }
    String prefix = dot < 0 ? DEFAULT_PREFIX : module.substring(0, dot);
    return ModuleText.moduleName(prefix, name);
  }

  private String text(Migrate step, String name, boolean isFirst) {
    List<String> used = new ArrayList<>();
    List<Entry> up = upEntries(step, used);
    WayBack.Back back = wayBack.of(step);
    List<String> downUsed = new ArrayList<>();
    List<Change> done = step.statements().stream().map(Change::of).toList();
    List<Entry> down = downEntries(back, done, downUsed);
    List<String> notes = new ArrayList<>(back.notes());
    if (isFirst) {
      wayBack
          .unplaced()
          .forEach(
              statement ->
                  notes.add(
                      "Of the original's way back, for no single step:\n  "
                          + statement.text().strip().replace("\n", "\n  ")));
    }
    used.addAll(downUsed);
    List<String> top = new ArrayList<>();
    List<String> bottom = new ArrayList<>();
    addMembers(used, isFirst, step.transaction(), top, bottom);
    return new ModuleText(
            name, top, step.transaction(), isReversed, up, down, back.irreversible(), notes, bottom)
        .print();
  }

  /** What a step does, in order; the texts of the author's lines are added to {@code used}. */
  private List<Entry> upEntries(Migrate step, List<String> used) {
    List<Entry> entries = new ArrayList<>();
    Set<Span> written = new LinkedHashSet<>();
    for (Piece piece : step.pieces()) {
      switch (piece) {
        case Made made -> {
          addComments(made.replaced(), entries);
          entries.add(new ModuleText.Changes(made.changes(), made.down()));
        }
        case Part part -> {
          addComments(part.leads() ? part.root() : null, entries);
          entries.add(printed(part.statement()));
        }
        case Kept kept -> {
          Span lines = lines(kept.statement(), step);
          if (lines == null) {
            entries.add(printed(kept.statement()));
          } else if (written.add(lines)) {
            entries.add(author(lines));
            used.add(textOf(lines));
          }
        }
      }
    }
    return withGlue(ColumnWithKey.joined(entries), upLines, used);
  }

  /** The comments above the author's expression that a statement comes from. */
  private void addComments(@Nullable Statement root, List<Entry> into) {
    Span lines = root == null ? null : around(root, upLines);
    if (lines != null) {
      List<String> comments =
          textOf(lines).lines().map(String::strip).takeWhile(it -> it.startsWith("#")).toList();
      into.add(new ModuleText.Remark(comments));
    }
  }

  private Entry printed(Statement statement) {
    List<Change> down = isReversed ? wayBack.reversed(statement) : List.of();
    return new ModuleText.Changes(List.of(Change.of(statement)), down);
  }

  private List<Entry> downEntries(WayBack.Back back, List<Change> done, List<String> used) {
    List<Entry> entries = new ArrayList<>();
    Set<Span> written = new LinkedHashSet<>();
    List<Statement> own = new ArrayList<>();
    for (WayBack.Undo undo : back.undo()) {
      if (undo instanceof WayBack.Own it) {
        own.add(it.statement());
      }
    }
    for (WayBack.Undo undo : back.undo()) {
      switch (undo) {
        case WayBack.Changes changes ->
            entries.add(new ModuleText.Changes(changes.changes(), done));
        case WayBack.Own it -> {
          Span lines = around(it.statement(), downLines);
          if (lines == null || !areAllOf(lines, own)) {
            entries.add(new ModuleText.Changes(List.of(Change.of(it.statement())), done));
          } else if (written.add(lines)) {
            entries.add(author(lines));
            used.add(textOf(lines));
          }
        }
      }
    }
    return withGlue(entries, downLines, used);
  }

  /** Whether all that an expression of the author's way back sends is among these. */
  private boolean areAllOf(Span lines, List<Statement> own) {
    return wayBack.all().stream()
        .filter(other -> lines.equals(around(other, downLines)))
        .allMatch(own::contains);
  }

  /** The author's expression that the statement comes from, where all it sends is in the step. */
  private @Nullable Span lines(Statement statement, Migrate step) {
    Span lines = around(statement, upLines);
    if (lines == null) {
      return null;
    }
    List<Statement> here = new ArrayList<>();
    for (Piece piece : step.pieces()) {
      if (piece instanceof Kept kept) {
        here.add(kept.statement());
      }
    }
    boolean isWhole =
        plan.original().loaded().migration().up().statements().stream()
            .filter(other -> lines.equals(around(other, upLines)))
            .allMatch(here::contains);
    return isWhole ? lines : null;
  }

  private static @Nullable Span around(Statement statement, List<Span> expressions) {
    DslCall call = statement.origin();
    Span place = call == null ? statement.span() : call.span();
    return expressions.stream().filter(span -> span.encloses(place)).findFirst().orElse(null);
  }

  /** Adds the values that the author's lines name and that are assigned above them. */
  private List<Entry> withGlue(List<Entry> entries, List<Span> expressions, List<String> used) {
    List<Entry> all = new ArrayList<>(entries);
    for (Span span : expressions.reversed()) {
      String text = textOf(span);
      Matcher assigned = ASSIGNED.matcher(text);
      if (assigned.find() && isNamed(assigned.group(1), used) && !used.contains(text)) {
        used.add(text);
        all.addFirst(author(span));
      }
    }
    return all;
  }

  private static boolean isNamed(String name, List<String> texts) {
    Pattern word = Pattern.compile("(?<![\\w@:.])" + Pattern.quote(name) + "(?![\\w:?!])");
    return texts.stream().anyMatch(text -> word.matcher(text).find());
  }

  private Entry author(Span span) {
    String text = plan.original().loaded().file().text();
    int line = text.lastIndexOf('\n', span.start() - 1) + 1;
    return new ModuleText.Lines(textOf(span), span.start() - line);
  }

  private String textOf(Span span) {
    return plan.original().loaded().file().text().substring(span.start(), span.end());
  }

  /** What the lines need of the module: its {@code use}, and all that they name, and that names. */
  private void addMembers(
      List<String> used,
      boolean isFirst,
      boolean transaction,
      List<String> top,
      List<String> bottom) {
    if (outline == null) {
      top.add("  use Ecto.Migration");
      return;
    }
    Set<Member> needed = new LinkedHashSet<>();
    boolean isMore = true;
    while (isMore) {
      isMore = false;
      for (Member member : outline.members()) {
        if (isNeeded(member, used, isFirst, transaction) && needed.add(member)) {
          if (member.kind() != Kind.USE) {
            used.add(textOf(member.span()));
          }
          isMore = true;
        }
      }
    }
    boolean isBelow = false;
    for (Member member : outline.members()) {
      isBelow |= member.kind() == Kind.FUNCTION && CALLBACKS.contains(member.name());
      if (needed.contains(member)) {
        (isBelow ? bottom : top).add("  " + textOf(member.span()));
      }
    }
  }

  private static boolean isNeeded(
      Member member, List<String> used, boolean isFirst, boolean transaction) {
    return switch (member.kind()) {
      case USE -> true;
      case IMPORT -> !used.isEmpty();
      case ALIAS ->
          member.name().isEmpty()
              ? !used.isEmpty()
              : used.stream().anyMatch(text -> text.contains(member.name()));
      case ATTRIBUTE ->
          TITLES.contains(member.name())
              ? isFirst
              : !SWITCHES.contains(member.name())
                  && used.stream().anyMatch(text -> text.contains("@" + member.name()));
      case FUNCTION ->
          !CALLBACKS.contains(member.name())
              && ((HOOKS.contains(member.name()) && transaction) || isNamed(member.name(), used));
      case OTHER -> !used.isEmpty();
    };
  }
}
