package dev.lockstep.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The file system as one run sees it: each folder is listed once, and texts that were handed in
 * stand in for, or beside, the files on disk. Paths are absolute and normalised.
 */
public final class FileTree {
  private final Map<Path, String> given;
  private final Map<Path, Folder> folders = new HashMap<>();

  /** The tree on disk with these texts laid over it. */
  public FileTree(Map<Path, String> given) {
    this.given = Map.copyOf(given);
  }

  boolean exists(Path path) {
    return given.containsKey(path) || Files.exists(path);
  }

  boolean isFolder(Path path) {
    return !given.containsKey(path) && Files.isDirectory(path);
  }

  /** The folder at a path; one that cannot be listed is empty and says why. */
  Folder folder(Path location) {
    Folder known = folders.get(location);
    if (known == null) {
      known = list(location);
      folders.put(location, known);
    }
    return known;
  }

  Content read(Path file) {
    String text = given.get(file);
    return text == null ? Content.read(file) : new Content.Text(text);
  }

  /** The path with links followed, to know a folder met twice; as it is when it cannot be had. */
  static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }

  private Folder list(Path location) {
    List<String> files = new ArrayList<>();
    List<String> subfolders = new ArrayList<>();
    String failure = null;
    for (Path file : given.keySet()) {
      if (location.equals(file.getParent())) {
        files.add(file.getFileName().toString());
      }
    }
    if (Files.isDirectory(location)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(location)) {
        for (Path entry : entries) {
          String name = entry.getFileName().toString();
          if (Files.isDirectory(entry)) {
            subfolders.add(name);
          } else if (!files.contains(name)) {
            files.add(name);
          }
        }
      } catch (IOException e) {
        failure = "cannot be listed: " + e.getMessage();
      }
    }
    files.sort(NameOrder.INSTANCE);
    subfolders.sort(NameOrder.INSTANCE);
    return new Folder(this, location, files, subfolders, failure);
  }

  /** One folder: the names in it in order. */
  static final class Folder {
    private final FileTree tree;
    private final Path location;
    private final List<String> files;
    private final List<String> subfolders;
    private final @Nullable String failure;

    private Folder(
        FileTree tree,
        Path location,
        List<String> files,
        List<String> subfolders,
        @Nullable String failure) {
      this.tree = tree;
      this.location = location;
      this.files = List.copyOf(files);
      this.subfolders = List.copyOf(subfolders);
      this.failure = failure;
    }

    Path location() {
      return location;
    }

    /** The last name of its path; empty for the root of the file system. */
    String name() {
      Path name = location.getFileName();
      return name == null ? "" : name.toString();
    }

    List<String> files() {
      return files;
    }

    boolean holds(String file) {
      return files.contains(file);
    }

    List<Folder> folders() {
      return subfolders.stream().map(name -> tree.folder(location.resolve(name))).toList();
    }

    @Nullable Folder parent() {
      Path parent = location.getParent();
      return parent == null ? null : tree.folder(parent);
    }

    /** Whether there is a file at a path, in this folder or elsewhere. */
    boolean exists(Path file) {
      return tree.exists(file);
    }

    Content read(String file) {
      return tree.read(location.resolve(file));
    }

    /** Why it could not be listed, or null. */
    @Nullable String failure() {
      return failure;
    }
  }
}
