package dev.lockstep.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a file holds: text, or the reason why it is none. */
public sealed interface Content {
  /** The largest file that is read, in bytes. */
  int MAX_BYTES = 32 * 1024 * 1024;

  /** Text without its byte order mark; line ends are as in the file. */
  record Text(String text) implements Content {}

  /** Not text, or not to be had: the reason, a clause for the user. */
  record Unreadable(String reason) implements Content {}

  /** Reads a file. */
  static Content read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        return new Unreadable(Files.exists(file) ? "is not a regular file" : "does not exist");
      }
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        return tooLarge(size);
      }
      return decode(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return new Unreadable("does not exist");
    } catch (AccessDeniedException e) {
      return new Unreadable("cannot be read: permission denied");
    } catch (IOException e) {
      return new Unreadable("cannot be read: " + e.getMessage());
    }
  }

  /** Decodes UTF-8, or UTF-16 where a byte order mark says so. */
  static Content decode(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return tooLarge(bytes.length);
    }
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(bytes, 3, UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, UTF_16BE);
    }
    return decode(bytes, 0, UTF_8);
  }

  private static Content decode(byte[] bytes, int from, Charset charset) {
    String text = new String(bytes, from, bytes.length - from, charset);
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      return new Unreadable("is binary, not text: a NUL character at offset " + nul);
    }
    return text.indexOf('\uFFFD') < 0 ? new Text(text) : decodeStrictly(bytes, from, charset);
  }

  /** Tells a replacement character that stands in the file from one that stands for bad bytes. */
  private static Content decodeStrictly(byte[] bytes, int from, Charset charset) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharsetDecoder decoder = charset.newDecoder();
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int line = LineIndex.of(out.flip().toString()).lineCount();
      return new Unreadable(
          "is not valid %s: byte %d, on line %d"
              .formatted(charset.name(), in.position() + 1, line));
    }
    return new Text(out.flip().toString());
  }

  private static Unreadable tooLarge(long size) {
    return new Unreadable(
        "is too large: %d MB, and the limit is %d MB".formatted(size >> 20, MAX_BYTES >> 20));
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
