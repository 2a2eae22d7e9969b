package dev.lockstep.app;

import dev.lockstep.config.InvalidSettingException;
import dev.lockstep.engine.RulePages;
import dev.lockstep.report.Explanation;
import dev.lockstep.report.SqlListing;

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
    Settings settings = Settings.of(request, pages);
    Sources sources = Sources.of(request, settings);
    return new Explaining(sources, settings, Judged.of(sources, settings, pages)).explanation();
  }

  /** Lists the SQL that migrations send. */
  public static SqlListing sql(Request request) throws InvalidSettingException {
    Settings settings = Settings.of(request, RulePages.load());
    return Listing.list(Sources.of(request, settings), settings);
  }
}
