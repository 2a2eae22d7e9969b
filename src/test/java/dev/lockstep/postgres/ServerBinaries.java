package dev.lockstep.postgres;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The unpacked programs of one PostgreSQL server. The build puts the archives into {@code
 * target/postgres} ({@code -Dlockstep.postgres.archives} names another folder); they are unpacked
 * once into the temporary folder, where a server running as another user can reach them too.
 *
 * @param home the folder holding {@code bin}, {@code lib} and {@code share}
 */
record ServerBinaries(Path home) {
  private static final String ARCHIVES =
      System.getProperty("lockstep.postgres.archives", "target/postgres");

  static ServerBinaries of(int major) {
    Path archive = Path.of(ARCHIVES, "postgres-" + major + ".jar");
    if (!Files.isRegularFile(archive)) {
      throw new IllegalStateException(
          archive.toAbsolutePath() + " is missing: `mvn process-test-resources` copies it");
    }
    try {
      return unpacked(archive, major);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  private static ServerBinaries unpacked(Path archive, int major) throws IOException {
    try (ZipFile jar = new ZipFile(archive.toFile())) {
      ZipEntry tar =
          jar.stream()
              .filter(entry -> entry.getName().endsWith(".txz"))
              .findFirst()
              .orElseThrow(() -> new IOException("no .txz in " + archive));
      Path cache = cacheFolder();
      Path home = cache.resolve("%d-%08x".formatted(major, tar.getCrc()));
      // Two builds of one machine may come here at once; the lock goes with the channel.
      try (FileChannel channel =
              FileChannel.open(
                  cache.resolve(major + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var held = channel.lock()) {
        if (held.isValid() && !Files.isDirectory(home)) {
          Path partial = Files.createTempDirectory(cache, "unpacking-");
          try (InputStream in = jar.getInputStream(tar)) {
            unpack(in, partial);
          }
          makeReachable(partial);
          Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        }
      }
      return new ServerBinaries(home);
    }
  }

  private static Path cacheFolder() throws IOException {
    Path cache =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "lockstep-postgres-" + System.getProperty("user.name"));
    Files.createDirectories(cache);
    makeReachable(cache);
    return cache;
  }

  private static void unpack(InputStream archive, Path into) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = into.resolve(entry.getName()).normalize();
        if (!path.startsWith(into)) {
          throw new IOException("an entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
          continue;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
          Files.copy(into.resolve(entry.getLinkName()), path, NOFOLLOW_LINKS);
        } else {
          Files.copy(tar, path);
          path.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
      }
    }
  }

  private static void makeReachable(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
