package dev.lockstep.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContentTest {
  @Test
  void readsUtf8WithAndWithoutAMark() {
    assertEquals(new Content.Text("ä\r\n"), decode("ä\r\n", UTF_8));
    assertEquals(new Content.Text("ä\r\n"), decode("\uFEFFä\r\n", UTF_8));
    assertEquals(new Content.Text(""), decode("", UTF_8));
    assertEquals(new Content.Text("\uFFFD"), decode("\uFFFD", UTF_8));
  }

  @Test
  void readsUtf16WithAMark() {
    assertEquals(new Content.Text("SELECT 'ä';"), decode("\uFEFFSELECT 'ä';", UTF_16LE));
    assertEquals(new Content.Text("SELECT 'ä';"), decode("\uFEFFSELECT 'ä';", UTF_16BE));
  }

  @Test
  void saysWhereBytesAreNoText() {
    assertEquals(
        new Content.Unreadable("is not valid UTF-8: byte 8, on line 2"),
        decode("SELEC\n'ä'", ISO_8859_1));
    assertEquals(
        new Content.Unreadable("is binary, not text: a NUL character at offset 2"),
        decode("ab\0c", UTF_8));
    assertEquals(
        new Content.Unreadable("is binary, not text: a NUL character at offset 1"),
        decode("SELECT", UTF_16LE));
  }

  @Test
  void saysWhatIsNoFile(@TempDir Path folder) {
    assertEquals(new Content.Unreadable("is not a regular file"), Content.read(folder));
    assertEquals(new Content.Unreadable("does not exist"), Content.read(folder.resolve("x")));
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertEquals(
        new Content.Unreadable("is too large: 32 MB, and the limit is 32 MB"),
        Content.decode(new byte[Content.MAX_BYTES + 1]));
  }

  private static Content decode(String text, Charset charset) {
    return Content.decode(text.getBytes(charset));
  }
}
