package dev.lockstep.source;

import dev.lockstep.source.FileTree.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the histories that paths lead to. A file leads to the history it belongs to; a folder to
 * the history it is part of and to all below it. Hidden folders, dependencies and build output are
 * not searched.
 */
public final class Discovery {
  /** How many folders are searched below one, so that no tree keeps a run from ending. */
  static final int MAX_FOLDERS = 100_000;

  static final int MAX_DEPTH = 60;
  private static final Set<String> NOT_SEARCHED = Set.of("node_modules", "_build", "target");

  private final FileTree tree;
  private final ProjectPaths paths;
  private final List<Layout> layouts;
  private final boolean isLayoutGiven;
  private final Map<Path, Candidate> candidates = new LinkedHashMap<>();

  /** Which history the migrations of a folder belong to. */
  private final Map<Path, Candidate> owners = new HashMap<>();

  private final List<Failure> failures = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();

  /** A history on the way, to which paths may still add what is judged. */
  private static final class Candidate {
    private final Path root;
    private final Layout layout;
    private final List<MigrationFiles> migrations;
    private final Set<Path> judged = new LinkedHashSet<>();

    private Candidate(Path root, Layout layout, List<MigrationFiles> migrations) {
      this.root = root;
      this.layout = layout;
      this.migrations = migrations;
    }
  }

  /** Looks for histories of one layout, or of any when it is null. */
  public Discovery(FileTree tree, ProjectPaths paths, @Nullable Layout layout) {
    this.tree = tree;
    this.paths = paths;
    this.layouts = layout == null ? Layouts.DETECTED : List.of(layout);
    this.isLayoutGiven = layout != null;
  }

  /** Adds what a path named by the user leads to; the path must be absolute and normalised. */
  public void addNamed(Path path) {
    if (tree.isFolder(path)) {
      boolean found = search(path, true, isLayoutGiven) || search(path, true, true);
      if (!found) {
        nothingIn(path);
      }
    } else if (tree.exists(path)) {
      addFile(path);
    } else {
      failures.add(new Failure(paths.show(path), "does not exist"));
    }
  }

  /** Adds what the layouts find by themselves below a folder. */
  public void addDetected(Path folder) {
    if (!search(folder, false, isLayoutGiven)) {
      nothingIn(folder);
    }
  }

  /** Adds a text that stands alone, outside any history. */
  public void addAlone(Path file, Layout layout) {
    MigrationFiles files = new MigrationFiles(file, null, "", file.getFileName().toString());
    Candidate candidate = new Candidate(file, layout, List.of(files));
    candidate.judged.add(file);
    candidates.put(file, candidate);
  }

  /** What was found, in the order of the folders' names. */
  public List<FoundHistory> histories() {
    return candidates.values().stream()
        .filter(candidate -> !candidate.judged.isEmpty())
        .sorted(Comparator.comparing(candidate -> candidate.root.toString()))
        .map(c -> new FoundHistory(c.root, c.layout, c.migrations, c.judged))
        .toList();
  }

  /** Paths that stop the run from judging all that was asked for. */
  public List<Failure> failures() {
    return List.copyOf(failures);
  }

  /** Named files that are no migrations. */
  public List<Skipped> skipped() {
    return List.copyOf(skipped);
  }

  private void nothingIn(Path folder) {
    String shown = paths.show(folder);
    failures.add(new Failure(shown.isEmpty() ? "." : shown, "holds no migrations"));
  }

  private void addFile(Path file) {
    Folder folder = tree.folder(Objects.requireNonNull(file.getParent(), "a file is in a folder"));
    boolean isBeside = file.getFileName().toString().startsWith(".");
    for (Layout layout : layouts) {
      Folder root = layout.rootOf(folder, true);
      if (root == null) {
        continue;
      }
      isBeside = true;
      Candidate candidate = candidate(root, layout);
      for (MigrationFiles files : candidate.migrations) {
        if (files.holds(file)) {
          candidate.judged.add(files.up());
          return;
        }
      }
    }
    skipped.add(new Skipped(paths.show(file), isBeside));
  }

  /** Judges what lies below a folder, and says whether there is any. */
  private boolean search(Path start, boolean named, boolean everywhere) {
    Search search = new Search(everywhere, new HashSet<>(), new LinkedHashSet<>());
    visit(tree.folder(start), named || everywhere, layouts, 0, search);
    boolean isAny = false;
    for (Candidate candidate : search.found) {
      for (MigrationFiles files : candidate.migrations) {
        if (files.liesIn(start)) {
          candidate.judged.add(files.up());
          isAny = true;
        }
      }
    }
    return isAny;
  }

  /** The state of one search: whether any folder will do, where it has been, what it has found. */
  private record Search(boolean everywhere, Set<Path> visited, Set<Candidate> found) {}

  private void visit(
      Folder folder, boolean named, List<Layout> possible, int depth, Search search) {
    if (depth > MAX_DEPTH
        || search.visited.size() > MAX_FOLDERS
        || !search.visited.add(FileTree.real(folder.location()))) {
      return;
    }
    String failure = folder.failure();
    if (failure != null) {
      failures.add(new Failure(paths.show(folder.location()), failure));
    }
    Candidate claiming = claiming(folder, named, possible);
    List<Layout> below = possible;
    if (claiming != null) {
      search.found.add(claiming);
      below = claiming.layout.ownsSubfolders() ? List.of(claiming.layout) : possible;
    }
    for (Folder child : folder.folders()) {
      if (isSearched(child, folder)) {
        visit(child, search.everywhere, below, depth + 1, search);
      }
    }
  }

  /** The history that a folder belongs to, or null. */
  private @Nullable Candidate claiming(Folder folder, boolean named, List<Layout> possible) {
    Candidate owner = owners.get(folder.location());
    if (owner != null) {
      return owner;
    }
    for (Layout layout : possible) {
      Folder root = layout.rootOf(folder, named);
      if (root != null) {
        return candidate(root, layout);
      }
    }
    return null;
  }

  private static boolean isSearched(Folder child, Folder parent) {
    String name = child.name();
    return !name.startsWith(".")
        && !NOT_SEARCHED.contains(name)
        && !(name.equals("deps") && parent.holds("mix.exs"));
  }

  private Candidate candidate(Folder root, Layout layout) {
    Candidate known = candidates.get(root.location());
    if (known != null) {
      return known;
    }
    Candidate made = new Candidate(root.location(), layout, layout.migrations(root));
    candidates.put(root.location(), made);
    for (MigrationFiles files : made.migrations) {
      Path folder = files.up().getParent();
      if (folder != null) {
        owners.putIfAbsent(folder, made);
      }
    }
    return made;
  }
}
