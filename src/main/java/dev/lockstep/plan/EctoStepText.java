package dev.lockstep.plan;

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
  private static final Pattern MODULE = Pattern.compile("(?m)^defmodule \\S+ do$");

  private final MigrationPlan plan;
  private final WayBack wayBack;
  private final String module;
  private final @Nullable EctoOutline outline;
  private final boolean isReversed;
  private final Glue up;
  private final Glue down;

  EctoStepText(MigrationPlan plan, WayBack wayBack, boolean inAuthorsLines) {
    this.plan = plan;
    this.wayBack = wayBack;
    DslModule code = plan.original().loaded().migration().module();
    String text = plan.original().loaded().file().text();
    boolean isElixir = plan.original().loaded().file().language() == Language.ELIXIR;
    this.module = code == null ? DEFAULT_PREFIX + "." : code.name();
    this.outline = isElixir && code != null ? EctoOutline.of(text, code.name()) : null;
    this.isReversed = code != null && code.isReversed();
    List<Statement> sent = plan.original().loaded().migration().up().statements();
    List<Span> doing = expressions(isReversed ? "change" : "up");
    List<Span> undoing = expressions(isReversed ? "" : "down");
    List<Member> helpers =
        outline == null
            ? List.of()
            : outline.members().stream()
                .filter(it -> it.kind() == Kind.FUNCTION && !CALLBACKS.contains(it.name()))
                .toList();
    this.up = new Glue(text, inAuthorsLines ? doing : List.of(), helpers, sent);
    this.down = new Glue(text, inAuthorsLines ? undoing : List.of(), helpers, wayBack.all());
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
    WayBack.Back back = wayBack.of(step);
    List<String> used = new ArrayList<>();
    List<Entry> doing = glued(upEntries(step), up, used);
    List<Change> done = step.statements().stream().map(Change::of).toList();
    List<Entry> undoing = glued(downEntries(back, done), down, used);
    List<String> notes = new ArrayList<>(back.notes());
    if (isFirst) {
      unplaced().forEach(notes::add);
    }
    List<String> top = new ArrayList<>();
    List<String> bottom = new ArrayList<>();
    addMembers(used, isFirst, step.transaction(), top, bottom);
    ModuleText module =
        new ModuleText(
            name,
            top,
            step.transaction(),
            isReversed,
            doing,
            undoing,
            wayBack.isBetterMissing(step) ? "there is no way back" : back.irreversible(),
            notes,
            bottom);
    return others(used) + module.print();
  }

  /** The author's expressions that undo no single step. */
  private List<String> unplaced() {
    Set<String> texts = new LinkedHashSet<>();
    for (Statement statement : wayBack.unplaced()) {
      Span lines = down.around(statement);
      String text = lines == null ? wayBack.shown(statement) : down.textOf(lines);
      texts.add("Of the original's way back, for no single step:\n" + text.strip());
    }
    return List.copyOf(texts);
  }

  /** The other modules of the file that the lines name. */
  private String others(List<String> used) {
    StringBuilder text = new StringBuilder();
    for (Member other : outline == null ? List.<Member>of() : outline.others()) {
      String name = other.name();
      String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
      if (used.stream().anyMatch(it -> Glue.names(it, first))) {
        text.append(up.textOf(other.span())).append("\n\n");
      }
    }
    return text.toString();
  }

  /** What a step does, in order. */
  private List<Glue.Placed> upEntries(Migrate step) {
    List<Glue.Placed> entries = new ArrayList<>();
    List<Statement> kept = new ArrayList<>();
    for (Piece piece : step.pieces()) {
      if (piece instanceof Kept) {
        kept.addAll(piece.statements());
      }
    }
    Set<Span> written = new LinkedHashSet<>();
    for (Piece piece : step.pieces()) {
      switch (piece) {
        case Made made -> {
          addComments(made.replaced(), entries);
          add(new ModuleText.Changes(made.changes(), made.down()), entries);
        }
        case Part part -> {
          addComments(part.leads() ? part.root() : null, entries);
          add(printed(part.statement()), entries);
        }
        case Kept it -> {
          Span lines = up.around(it.statement());
          if (lines == null || !up.sendsOnly(lines, kept)) {
            add(printed(it.statement()), entries);
          } else if (written.add(lines)) {
            entries.add(new Glue.Placed(author(lines), lines));
          }
        }
      }
    }
    return entries;
  }

  private static void add(Entry entry, List<Glue.Placed> into) {
    into.add(new Glue.Placed(entry, null));
  }

  /** The comments above the author's expression that a statement comes from. */
  private void addComments(@Nullable Statement root, List<Glue.Placed> into) {
    Span lines = root == null ? null : up.around(root);
    if (lines != null) {
      List<String> comments =
          up.textOf(lines).lines().map(String::strip).takeWhile(it -> it.startsWith("#")).toList();
      add(new ModuleText.Remark(comments), into);
    }
  }

  private Entry printed(Statement statement) {
    List<Change> undone = isReversed ? wayBack.reversed(statement) : List.of();
    return new ModuleText.Changes(List.of(Change.of(statement)), undone);
  }

  private List<Glue.Placed> downEntries(WayBack.Back back, List<Change> done) {
    List<Glue.Placed> entries = new ArrayList<>();
    List<Statement> own = new ArrayList<>();
    for (WayBack.Undo undo : back.undo()) {
      if (undo instanceof WayBack.Own it) {
        own.add(it.statement());
      }
    }
    Set<Span> written = new LinkedHashSet<>();
    for (WayBack.Undo undo : back.undo()) {
      switch (undo) {
        case WayBack.Changes changes ->
            add(new ModuleText.Changes(changes.changes(), done), entries);
        case WayBack.Own it -> {
          Span lines = down.around(it.statement());
          if (lines == null || !down.sendsOnly(lines, own)) {
            add(new ModuleText.Changes(List.of(Change.of(it.statement())), done), entries);
          } else if (written.add(lines)) {
            entries.add(new Glue.Placed(author(lines), lines));
          }
        }
      }
    }
    return entries;
  }

  /** The body with what its lines need; the texts of all these are added to {@code used}. */
  private List<Entry> glued(List<Glue.Placed> body, Glue glue, List<String> used) {
    List<Span> needed = new ArrayList<>(glue.neededBy(body));
    needed.forEach(span -> used.add(glue.textOf(span)));
    List<Entry> all = new ArrayList<>();
    for (Glue.Placed placed : body) {
      Span author = placed.author();
      if (author != null) {
        used.add(glue.textOf(author));
        while (!needed.isEmpty() && needed.getFirst().start() < author.start()) {
          all.add(author(needed.removeFirst()));
        }
      }
      all.add(placed.entry());
    }
    needed.forEach(span -> all.add(author(span)));
    return ColumnWithKey.joined(all);
  }

  private Entry author(Span span) {
    String text = plan.original().loaded().file().text();
    int line = text.lastIndexOf('\n', span.start() - 1) + 1;
    return new ModuleText.Lines(up.textOf(span), span.start() - line);
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
            used.add(up.textOf(member.span()));
          }
          isMore = true;
        }
      }
    }
    boolean isBelow = false;
    for (Member member : outline.members()) {
      isBelow |= member.kind() == Kind.FUNCTION && CALLBACKS.contains(member.name());
      if (needed.contains(member)) {
        (isBelow ? bottom : top).add("  " + up.textOf(member.span()));
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
              && ((HOOKS.contains(member.name()) && transaction)
                  || used.stream().anyMatch(text -> Glue.names(text, member.name())));
      case OTHER -> !used.isEmpty();
    };
  }
}
