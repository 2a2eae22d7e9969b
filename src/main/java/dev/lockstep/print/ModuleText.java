package dev.lockstep.print;

import dev.lockstep.rewrite.Step.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An Ecto migration made of its author's own lines and of changes: {@code change} where Ecto can
 * undo every part by itself, else {@code up} and {@code down}.
 *
 * @param module the module's whole name
 * @param top the lines at its top, as they stand, from {@code use} on
 * @param transaction whether it may run in one
 * @param reversible whether the author's lines in {@code up} say both directions
 * @param down what undoes {@code up} where {@code change} cannot hold it
 * @param irreversible why there is no way back; null where there is one
 * @param notes what cannot be undone, as comments
 * @param bottom the author's functions that the lines call
 */
public record ModuleText(
    String module,
    List<String> top,
    boolean transaction,
    boolean reversible,
    List<Entry> up,
    List<Entry> down,
    @Nullable String irreversible,
    List<String> notes,
    List<String> bottom) {

  /** A part of a function's body. */
  public sealed interface Entry {}

  /** An expression as its author wrote it, the first of its lines having stood in that column. */
  public record Lines(String text, int column) implements Entry {}

  /** Comments of the author's, each line with its sign, for what follows. */
  public record Remark(List<String> lines) implements Entry {
    public Remark {
      lines = List.copyOf(lines);
    }
  }

  /** Changes, with what undoes them all. */
  public record Changes(List<Change> up, List<Change> down) implements Entry {
    public Changes {
      up = List.copyOf(up);
      down = List.copyOf(down);
    }

    /** Whether Ecto has words for all of them. */
    public boolean isInWords() {
      return EctoPrinter.forms(up, down, true).stream().allMatch(EctoForm.Word.class::isInstance);
    }
  }

  public ModuleText {
    top = List.copyOf(top);
    up = List.copyOf(up);
    down = List.copyOf(down);
    notes = List.copyOf(notes);
    bottom = List.copyOf(bottom);
  }

  /** As Elixir's own generators name a module after a migration. */
  public static String moduleName(String prefix, String snakeCaseName) {
    String name = Elixir.camelCase(snakeCaseName);
    boolean isName = !name.isEmpty() && Character.isUpperCase(name.charAt(0));
    return prefix + "." + (isName ? name : "Step" + name);
  }

  /** The module with what is in it, as {@code mix format} leaves what is made. */
  public String print() {
    EctoModule text = new EctoModule(module, top);
    if (!transaction) {
      text.withoutTransaction();
    }
    if (irreversible == null && isChange()) {
      text.lines("", "change", entries(up, true));
    } else {
      text.lines("", "up", entries(up, false));
      addDown(text);
    }
    bottom.forEach(text::part);
    return text.text();
  }

  private void addDown(EctoModule text) {
    if (irreversible != null) {
      text.irreversible(irreversible);
      return;
    }
    List<String> undone = entries(down, false);
    if (undone.isEmpty() && notes.isEmpty()) {
      text.nothingToUndo();
      return;
    }
    if (undone.isEmpty()) {
      undone.add("    :ok");
    }
    String above =
        notes.stream()
            .map(note -> "    # " + note.replace("\n", "\n    # ") + "\n")
            .collect(Collectors.joining());
    undone.set(0, above + undone.getFirst());
    text.lines("", "down", undone);
  }

  private boolean isChange() {
    for (Entry entry : up) {
      boolean isReversed =
          switch (entry) {
            case Lines lines -> reversible;
            case Remark comments -> true;
            case Changes changes ->
                EctoPrinter.isUndoneBy(
                    EctoPrinter.forms(changes.up, changes.down, true), changes.down);
          };
      if (!isReversed) {
        return false;
      }
    }
    return true;
  }

  private static List<String> entries(List<Entry> entries, boolean inChange) {
    List<String> texts = new ArrayList<>();
    StringBuilder above = new StringBuilder();
    for (Entry entry : entries) {
      switch (entry) {
        case Remark comments ->
            comments.lines().forEach(line -> above.append("    ").append(line).append('\n'));
        case Lines lines -> texts.add(taken(above) + indented(lines));
        case Changes changes ->
            EctoPrinter.lines(
                    changes.up,
                    EctoPrinter.forms(changes.up, changes.down, inChange),
                    inChange ? changes.down : null)
                .forEach(expression -> texts.add(taken(above) + expression.text()));
      }
    }
    return texts;
  }

  private static String taken(StringBuilder above) {
    String text = above.toString();
    above.setLength(0);
    return text;
  }

  private static String indented(Lines lines) {
    return lines
        .text()
        .lines()
        .map(line -> line.isBlank() ? "" : "    " + withoutIndent(line, lines.column()))
        .collect(Collectors.joining("\n"));
  }

  private static String withoutIndent(String line, int column) {
    int blanks = 0;
    while (blanks < Math.min(column, line.length()) && line.charAt(blanks) == ' ') {
      blanks++;
    }
    return line.substring(blanks);
  }
}
