package dev.lockstep.app;

import dev.lockstep.config.InvalidSettingException;
import dev.lockstep.engine.RulePages;
import dev.lockstep.report.Explanation;
import dev.lockstep.report.Rewriting;
import dev.lockstep.report.SqlListing;
import dev.lockstep.source.MigrationWriter;

/** Does what a request asks for. */
public final class Lockstep {
  private Lockstep() {}

  /** Judges migrations. */
  public static Outcome check(Request request) throws InvalidSettingException {
    RulePages pages = RulePages.load();
    Settings settings = Settings.of(request, pages);
    return new Check(pages, settings, Sources.of(request, settings)).outcome();
  }

  /** Says what each statement of migrations does. */
  public static Explanation explain(Request request) throws InvalidSettingException {
    RulePages pages = RulePages.load();
    return explain(request, Settings.of(request, pages), pages);
  }

  /** Says the same for another database, named as in the request. */
  public static Explanation explainAgainst(Request request, String database)
      throws InvalidSettingException {
    RulePages pages = RulePages.load();
    return explain(request, Settings.of(request, pages).against(database), pages);
  }

  private static Explanation explain(Request request, Settings settings, RulePages pages)
      throws InvalidSettingException {
    Sources sources = Sources.of(request, settings);
    return new Explaining(sources, settings, Judged.of(sources, settings, pages)).explanation();
  }

  /** Writes the safe steps that take the place of migrations. */
  public static Rewriting rewrite(Request request, Language language)
      throws InvalidSettingException {
    RulePages pages = RulePages.load();
    Settings settings = Settings.of(request, pages);
    Sources sources = Sources.of(request, settings);
    return new Rewrites(sources, settings, pages, language.form()).rewriting();
  }

  /** The language that new migrations are written in. */
  public enum Language {
    /** That of the migration they take the place of. */
    SAME,
    SQL,
    ECTO;

    private MigrationWriter.Form form() {
      return MigrationWriter.Form.valueOf(name());
    }
  }

  /** The text of a first configuration file for the migrations that the request leads to. */
  public static String startingConfig(Request request) throws InvalidSettingException {
    Settings settings = Settings.of(request, RulePages.load());
    return StartingConfig.of(
        Sources.of(request, settings), settings.target(), request.workingDirectory());
  }

  /** Lists the SQL that migrations send. */
  public static SqlListing sql(Request request) throws InvalidSettingException {
    Settings settings = Settings.forAnyProduct(request, RulePages.load());
    return Listing.list(Sources.of(request, settings), settings);
  }
}
