package dev.lockstep.parser.sql;

import dev.lockstep.ast.StorageParameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of options in parentheses, and the endings many statements share. */
final class OptionParser {
  private final TokenCursor in;

  OptionParser(TokenCursor in) {
    this.in = in;
  }

  /** {@code (name [= value], …)}; also {@code (name value, …)} as VACUUM and OPTIONS have it. */
  List<StorageParameter> list() {
    in.open();
    List<StorageParameter> options = new ArrayList<>();
    if (!in.at(TokenKind.RIGHT_PARENTHESIS)) {
      do {
        options.add(option());
      } while (in.accept(TokenKind.COMMA));
    }
    in.close();
    return options;
  }

  /** {@code WITH (…)} where it stands here, else none. */
  List<StorageParameter> optionalWith() {
    if (in.at("with") && in.ahead(1).is(TokenKind.LEFT_PARENTHESIS)) {
      in.next();
      return list();
    }
    return List.of();
  }

  private StorageParameter option() {
    StringBuilder name = new StringBuilder(in.label("an option"));
    while (in.accept(TokenKind.DOT)) {
      name.append('.').append(in.label("an option"));
    }
    in.acceptOperator("=");
    int from = in.index();
    int open = 0;
    while (!in.atEnd() && (open > 0 || !atOptionEnd())) {
      switch (in.next().kind()) {
        case LEFT_PARENTHESIS -> open++;
        case RIGHT_PARENTHESIS -> open--;
        default -> {}
      }
    }
    return new StorageParameter(name.toString(), in.index() == from ? null : in.textFrom(from));
  }

  private boolean atOptionEnd() {
    return in.at(TokenKind.COMMA) || in.at(TokenKind.RIGHT_PARENTHESIS);
  }

  boolean ifExists() {
    return in.accept("if", "exists");
  }

  boolean ifNotExists() {
    return in.accept("if", "not", "exists");
  }

  /** CASCADE or RESTRICT; true for the first. */
  boolean cascade() {
    if (in.accept("cascade")) {
      return true;
    }
    in.accept("restrict");
    return false;
  }

  /** WITH [NO] DATA; false only when NO is said. */
  boolean withData() {
    if (in.at("with") && (in.ahead(1).is("no") || in.ahead(1).is("data"))) {
      in.next();
      boolean no = in.accept("no");
      in.expect("data");
      return !no;
    }
    return true;
  }

  @Nullable String optionalTablespace() {
    return in.accept("tablespace") ? in.name("a tablespace") : null;
  }

  /** The value of the option of that name is on: said without a value, or true, on, 1. */
  static boolean isOn(List<StorageParameter> options, String name) {
    return options.stream()
        .filter(option -> option.name().equals(name))
        .reduce((first, second) -> second)
        .map(option -> option.value() == null || isTrue(option.value()))
        .orElse(false);
  }

  private static boolean isTrue(String value) {
    String bare = value.replace("'", "");
    return bare.equalsIgnoreCase("true") || bare.equalsIgnoreCase("on") || bare.equals("1");
  }
}
