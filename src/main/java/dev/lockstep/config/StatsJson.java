package dev.lockstep.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Table sizes as a JSON list of objects. */
final class StatsJson {
  private final String name;
  private final JsonParser json;

  private StatsJson(String name, JsonParser json) {
    this.name = name;
    this.json = json;
  }

  static List<StatsFile.Entry> entries(String name, String text) throws InvalidSettingException {
    try (JsonParser json = new JsonFactory().createParser(text)) {
      return new StatsJson(name, json).entries();
    } catch (JsonProcessingException e) {
      throw new InvalidSettingException(
          place(name, e.getLocation())
              + ": not JSON: "
              + e.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<StatsFile.Entry> entries() throws IOException, InvalidSettingException {
    if (json.nextToken() != JsonToken.START_ARRAY) {
      throw failure("a list of tables is expected");
    }
    List<StatsFile.Entry> entries = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw failure("an object for a table is expected");
      }
      entries.add(entry());
    }
    if (json.nextToken() != null) {
      throw failure("something follows the list of tables");
    }
    return entries;
  }

  private StatsFile.Entry entry() throws IOException, InvalidSettingException {
    String place = place(name, json.currentTokenLocation());
    Map<String, String> values = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String column = json.currentName();
      JsonToken value = json.nextToken();
      if (!StatsFile.COLUMNS.contains(column)) {
        json.skipChildren();
      } else if (value.isStructStart()) {
        throw failure(column + " must be a word or a number");
      } else if (value != JsonToken.VALUE_NULL) {
        values.put(column, json.getText());
      }
    }
    return new StatsFile.Entry(values, place);
  }

  private InvalidSettingException failure(String message) {
    return new InvalidSettingException(place(name, json.currentTokenLocation()) + ": " + message);
  }

  private static String place(String name, @Nullable JsonLocation location) {
    return location == null
        ? name
        : name + ":" + location.getLineNr() + ":" + location.getColumnNr();
  }
}
