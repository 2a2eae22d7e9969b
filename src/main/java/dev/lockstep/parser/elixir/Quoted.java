package dev.lockstep.parser.elixir;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of Elixir's quoted form. Every node knows the range of the source it was read from, so
 * that the text of any argument can be sliced and patched.
 */
public sealed interface Quoted {
  /** Where the node's first token starts. */
  int start();

  /** Where the node's last token ends, exclusive. */
  int end();

  /** {@code 42}, {@code 0xFF}, {@code ?a}. */
  record IntegerLiteral(BigInteger value, int start, int end) implements Quoted {}

  /** {@code 1.5e3}. */
  record FloatLiteral(double value, int start, int end) implements Quoted {}

  /**
   * {@code :name}, {@code "quoted name":}, and also {@code true}, {@code false} and {@code nil}.
   */
  record Atom(String name, int start, int end) implements Quoted {}

  /** A binary without interpolation: its value, and the runs of the source it is made of. */
  record Text(String value, List<Chunk> chunks, int start, int end) implements Quoted {
    public Text {
      chunks = List.copyOf(chunks);
    }

    static Text of(List<Chunk> chunks, int start, int end) {
      return new Text(valueOf(chunks), chunks, start, end);
    }

    static String valueOf(List<Chunk> chunks) {
      if (chunks.size() == 1) {
        return chunks.getFirst().value();
      }
      StringBuilder value = new StringBuilder();
      chunks.forEach(chunk -> value.append(chunk.value()));
      return value.toString();
    }
  }

  /** A list of code points written in single quotes, without interpolation; a sigil's modifiers. */
  record Charlist(String value, int start, int end) implements Quoted {}

  /** A list; a keyword list is one of pairs. */
  record ListLiteral(List<Quoted> elements, int start, int end) implements Quoted {
    public ListLiteral {
      elements = List.copyOf(elements);
    }

    /** The value of the first pair with that key, or null. */
    public @Nullable Quoted get(String key) {
      for (Quoted element : elements) {
        if (element instanceof Pair(Atom(String name, int s, int e), Quoted value, int ps, int pe)
            && name.equals(key)) {
          return value;
        }
      }
      return null;
    }
  }

  /** A tuple of two; larger ones are calls of <code>{}</code>. */
  record Pair(Quoted first, Quoted second, int start, int end) implements Quoted {}

  /** A name without arguments or parentheses. */
  record Variable(String name, int start, int end) implements Quoted {}

  /**
   * A call: {@code callee} is an atom for a local call, an operator or a special form, and a call
   * of {@code .} for a remote one. {@code at} is the place Elixir itself gives the node (of an
   * operator: the operator), -1 where it gives none.
   */
  record Call(Quoted callee, List<Quoted> arguments, int at, int start, int end) implements Quoted {
    public Call {
      arguments = List.copyOf(arguments);
    }

    /** The name of a local call, operator or special form; empty for every other callee. */
    public String name() {
      return callee instanceof Atom atom ? atom.name() : "";
    }

    public boolean is(String name) {
      return callee instanceof Atom atom && atom.name().equals(name);
    }

    public boolean is(String name, int arity) {
      return arguments.size() == arity && is(name);
    }

    public Quoted argument(int index) {
      return arguments.get(index);
    }

    /** The {@code .} of a remote call such as {@code Mod.fun(…)}, or null. */
    public @Nullable Call dot() {
      return callee instanceof Call dot && dot.is(".") ? dot : null;
    }

    /** The block of {@code do … end} or {@code do: …}, or null when the call has none. */
    public @Nullable Quoted block(String keyword) {
      return !arguments.isEmpty() && arguments.getLast() instanceof ListLiteral last
          ? last.get(keyword)
          : null;
    }
  }

  /** What could not be parsed; the problem is in the file's list of problems. */
  record Broken(String message, int start, int end) implements Quoted {}
}
