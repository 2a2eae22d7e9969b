package dev.lockstep.app;

import dev.lockstep.ast.Target;
import dev.lockstep.ast.TransactionMode;
import dev.lockstep.config.BaselineFile;
import dev.lockstep.config.Config;
import dev.lockstep.config.ConfigFile;
import dev.lockstep.config.DatabaseVersion;
import dev.lockstep.config.InvalidSettingException;
import dev.lockstep.config.StatsFile;
import dev.lockstep.config.Words;
import dev.lockstep.engine.Profile;
import dev.lockstep.engine.RulePage;
import dev.lockstep.engine.RulePages;
import dev.lockstep.engine.Severity;
import dev.lockstep.engine.TableSize;
import dev.lockstep.engine.TableSizes;
import dev.lockstep.source.Layout;
import dev.lockstep.source.Layouts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How to judge: the command line's word before the configuration's before the default. */
record Settings(
    Config config,
    Target target,
    List<String> notices,
    @Nullable Layout layout,
    TransactionMode plainTransaction,
    Profile profile,
    Severity failOn,
    TableSizes sizes,
    Set<String> baseline) {

  /** The settings of a run that judges what servers do, which is known of PostgreSQL alone. */
  static Settings of(Request request, RulePages pages) throws InvalidSettingException {
    Settings settings = forAnyProduct(request, pages);
    Target target = settings.target();
    if (target.product() != Target.Product.POSTGRESQL) {
      throw new InvalidSettingException(
          "database '%s:%s': this version of lockstep judges PostgreSQL only"
              .formatted(target.product().id(), target.version()));
    }
    return settings;
  }

  /** The settings of a run that says only what is sent. */
  static Settings forAnyProduct(Request request, RulePages pages) throws InvalidSettingException {
    Config config = config(request, pages);
    String named = request.database();
    DatabaseVersion database = named == null ? config.database() : DatabaseVersion.parse(named);
    String notice = database == null ? null : database.notice();
    return new Settings(
        config,
        database == null ? Target.DEFAULT : database.target(),
        notice == null ? List.of() : List.of(notice),
        layout(request.layout() == null ? config.layout() : request.layout()),
        transaction(request, config),
        profile(request, config),
        failOn(request, config),
        sizes(request, config),
        baseline(request));
  }

  /** The same for another target, named as on the command line. */
  Settings against(String database) throws InvalidSettingException {
    DatabaseVersion other = DatabaseVersion.parse(database);
    String notice = other.notice();
    return new Settings(
        config,
        other.target(),
        notice == null ? List.of() : List.of(notice),
        layout,
        plainTransaction,
        profile,
        failOn,
        sizes,
        baseline);
  }

  private static Config config(Request request, RulePages pages) throws InvalidSettingException {
    Path directory = request.workingDirectory();
    String file = request.config();
    if (file != null && file.equals("none")) {
      return Config.none(directory);
    }
    Set<String> rules = pages.all().stream().map(RulePage::id).collect(Collectors.toSet());
    return file == null
        ? ConfigFile.find(directory, rules)
        : ConfigFile.read(directory.resolve(file).normalize(), directory, rules);
  }

  private static @Nullable Layout layout(@Nullable String id) throws InvalidSettingException {
    if (id == null) {
      return null;
    }
    Layout layout = Layouts.named(id);
    if (layout == null) {
      throw new InvalidSettingException(
          "unknown layout '%s': say %s".formatted(id, String.join(", ", Layouts.ids())));
    }
    return layout;
  }

  private static TransactionMode transaction(Request request, Config config)
      throws InvalidSettingException {
    String word = request.transaction();
    if (word != null) {
      return Words.transaction(word);
    }
    TransactionMode configured = config.transaction();
    return configured == null ? TransactionMode.NONE : configured;
  }

  private static Profile profile(Request request, Config config) throws InvalidSettingException {
    String word = request.profile();
    if (word != null) {
      return Words.profile(word);
    }
    Profile configured = config.profile();
    return configured == null ? Profile.RECOMMENDED : configured;
  }

  private static TableSizes sizes(Request request, Config config) throws InvalidSettingException {
    Path directory = request.workingDirectory();
    Path file = request.stats() == null ? null : directory.resolve(request.stats());
    String configured = config.stats();
    if (file == null && configured != null) {
      file = config.folder().resolve(configured);
    }
    TableSize small = config.smallTable() == null ? TableSizes.SMALL : config.smallTable();
    return file == null
        ? new TableSizes(Map.of(), small)
        : new TableSizes(StatsFile.read(file.normalize(), directory), small);
  }

  private static Set<String> baseline(Request request) throws InvalidSettingException {
    Path file = request.baseline();
    Path directory = request.workingDirectory();
    return file == null
        ? Set.of()
        : BaselineFile.read(directory.resolve(file).normalize(), directory);
  }

  private static Severity failOn(Request request, Config config) throws InvalidSettingException {
    String word = request.failOn();
    if (word != null) {
      return Words.failOn(word);
    }
    Severity configured = config.failOn();
    return configured == null ? Severity.ERROR : configured;
  }
}
