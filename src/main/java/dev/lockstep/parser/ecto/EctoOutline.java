package dev.lockstep.parser.ecto;

import dev.lockstep.ast.Span;
import dev.lockstep.parser.elixir.ElixirFile;
import dev.lockstep.parser.elixir.ElixirParser;
import dev.lockstep.parser.elixir.Quoted;
import dev.lockstep.parser.elixir.Quoted.Atom;
import dev.lockstep.parser.elixir.Quoted.Call;
import dev.lockstep.parser.elixir.Quoted.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration module as its author wrote it, so that its lines can be taken over: what stands in
 * the module, in order, and the expressions of each function; and the other modules of its file.
 */
public record EctoOutline(String source, List<Member> members, List<Member> others) {
  /** What a member of a module is. */
  public enum Kind {
    USE,
    IMPORT,
    ALIAS,
    ATTRIBUTE,
    FUNCTION,
    OTHER
  }

  /**
   * One member: the name it is referred to by, empty for none; its span, from the comments directly
   * above it on; and the expressions of a function's body, each from its comments on.
   */
  public record Member(Kind kind, String name, Span span, List<Span> body) {
    public Member {
      body = List.copyOf(body);
    }
  }

  public EctoOutline {
    members = List.copyOf(members);
    others = List.copyOf(others);
  }

  /** The module of that name, or null when the text holds none. */
  public static @Nullable EctoOutline of(String source, String module) {
    ElixirFile file = ElixirParser.parse(source);
    List<Member> members = new ArrayList<>();
    List<Member> others = new ArrayList<>();
    boolean isFound = false;
    for (Quoted expression : ModuleReader.statements(file.root())) {
      if (expression instanceof Call call
          && call.is("defmodule", 2)
          && call.block("do") instanceof Quoted body) {
        String name = ModuleReader.moduleName(call.argument(0));
        if (module.equals(name)) {
          isFound = true;
          ModuleReader.statements(body).forEach(member -> members.add(member(member, file)));
        } else if (name != null) {
          Span span = withComments(ModuleReader.span(call), file);
          others.add(new Member(Kind.OTHER, name, span, List.of()));
        }
      }
    }
    return isFound ? new EctoOutline(source, members, others) : null;
  }

  /** The text of a span. */
  public String textOf(Span span) {
    return source.substring(span.start(), span.end());
  }

  /** The function of that name that takes nothing, or null. */
  public @Nullable Member function(String name) {
    return members.stream()
        .filter(member -> member.kind == Kind.FUNCTION && member.name.equals(name))
        .findFirst()
        .orElse(null);
  }

  private static Member member(Quoted node, ElixirFile file) {
    Span span = withComments(ModuleReader.span(node), file);
    if (!(node instanceof Call call)) {
      return new Member(Kind.OTHER, "", span, List.of());
    }
    return switch (call.name()) {
      case "use" -> new Member(Kind.USE, "", span, List.of());
      case "import", "require" -> new Member(Kind.IMPORT, "", span, List.of());
      case "alias" -> new Member(Kind.ALIAS, aliased(call), span, List.of());
      case "@" -> {
        String name = call.argument(0) instanceof Call attribute ? attribute.name() : "";
        yield new Member(Kind.ATTRIBUTE, name, span, List.of());
      }
      case "def", "defp", "defmacro", "defmacrop" ->
          new Member(Kind.FUNCTION, function(call), span, body(call, file));
      default -> new Member(Kind.OTHER, "", span, List.of());
    };
  }

  /** The last part of what is aliased; empty where it is several modules, or another name. */
  private static String aliased(Call alias) {
    String name = alias.arguments().size() == 1 ? ModuleReader.moduleName(alias.argument(0)) : null;
    return name == null ? "" : name.substring(name.lastIndexOf('.') + 1);
  }

  private static String function(Call definition) {
    Quoted head = definition.arguments().isEmpty() ? null : definition.argument(0);
    if (head instanceof Call when && when.is("when", 2)) {
      head = when.argument(0);
    }
    return switch (head) {
      case Variable variable -> variable.name();
      case Call call -> call.name();
      case Atom atom -> atom.name();
      case null, default -> "";
    };
  }

  private static List<Span> body(Call definition, ElixirFile file) {
    Quoted body = definition.arguments().size() > 1 ? definition.block("do") : null;
    return body == null
        ? List.of()
        : ModuleReader.statements(body).stream()
            .map(expression -> withComments(ModuleReader.span(expression), file))
            .toList();
  }

  /** The span from the comments on that stand on lines of their own directly above it. */
  private static Span withComments(Span span, ElixirFile file) {
    String source = file.source();
    int start = span.start();
    for (ElixirFile.Comment comment : file.comments().reversed()) {
      if (comment.end() <= start) {
        int line = source.lastIndexOf('\n', comment.start() - 1) + 1;
        boolean isAbove =
            source.substring(comment.end(), start).isBlank()
                && source.substring(line, comment.start()).isBlank()
                && source.substring(comment.end(), start).chars().filter(c -> c == '\n').count()
                    == 1;
        if (!isAbove) {
          break;
        }
        start = comment.start();
      }
    }
    return new Span(start, span.end());
  }
}
