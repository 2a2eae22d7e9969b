package dev.lockstep.source;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The layouts lockstep knows. */
public final class Layouts {
  /** The name of the layout of files that AshPostgres generated. */
  public static final String ASH = EctoLayout.ASH.id();

  /** All of them. */
  private static final List<Layout> ALL =
      Stream.concat(Stream.of(EctoLayout.ECTO, EctoLayout.ASH), SqlLayout.named().stream())
          .toList();

  /** Those that are looked for unasked; of two that claim a folder the first has it. */
  static final List<Layout> DETECTED =
      Stream.concat(Stream.of((Layout) EctoLayout.ECTO), SqlLayout.detected().stream()).toList();

  private Layouts() {}

  /** The layout of that name, or null. */
  public static @Nullable Layout named(String id) {
    for (Layout layout : ALL) {
      if (layout.id().equals(id)) {
        return layout;
      }
    }
    return null;
  }

  public static List<String> ids() {
    return ALL.stream().map(Layout::id).sorted().toList();
  }
}
