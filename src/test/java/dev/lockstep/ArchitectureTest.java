package dev.lockstep;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The architecture of the root package's page, held. */
@AnalyzeClasses(packages = "dev.lockstep", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String ROOT = "dev.lockstep";
  private static final String RULE = "dev.lockstep.engine.Rule";
  private static final Set<String> CORE =
      Set.of("ast", "schema", "effect", "rewrite", "engine", "rules");

  /** Which packages each package may see, beside itself. */
  private static final Map<String, Set<String>> SEES =
      Map.ofEntries(
          entry("ast", Set.of()),
          entry("schema", Set.of("ast")),
          entry("effect", Set.of("ast", "schema")),
          entry("rewrite", Set.of("ast", "schema", "effect")),
          entry("engine", Set.of("ast", "schema", "effect", "rewrite")),
          entry("rules", Set.of("ast", "schema", "effect", "rewrite", "engine")),
          entry("parser.elixir", Set.of()),
          entry("parser.sql", Set.of("ast")),
          entry("parser.ecto", Set.of("ast", "parser.sql", "parser.elixir")),
          entry("source", Set.of("ast", "parser.sql", "parser.elixir", "parser.ecto")),
          entry("print", Set.of("ast", "rewrite", "source")),
          entry(
              "plan",
              Set.of(
                  "ast",
                  "schema",
                  "effect",
                  "rewrite",
                  "engine",
                  "parser.sql",
                  "parser.ecto",
                  "source",
                  "print")),
          entry("config", Set.of("ast", "engine", "source")),
          entry(
              "report",
              Set.of("ast", "schema", "effect", "rewrite", "engine", "rules", "source", "print")),
          entry(
              "app",
              Set.of(
                  "ast",
                  "schema",
                  "effect",
                  "rewrite",
                  "engine",
                  "rules",
                  "parser.elixir",
                  "parser.sql",
                  "parser.ecto",
                  "source",
                  "print",
                  "plan",
                  "config",
                  "report")),
          entry("cli", Set.of("app", "report", "config", "lsp")),
          entry("lsp", Set.of("app", "report", "config")),
          entry("", Set.of("cli")));

  @ArchTest
  static final ArchRule layers =
      classes()
          .should(seeOnlyWhatTheirPackageMaySee())
          .because("a lock fact has one home and meaning flows one way, from text to report");

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("dev.lockstep.(**)")
          .should()
          .beFreeOfCycles()
          .because("packages in a cycle can only be read, tested and changed together");

  @ArchTest
  static final ArchRule treeIsPlain =
      classes()
          .that()
          .resideInAPackage("dev.lockstep.ast..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "dev.lockstep.ast..")
          .because("every other package is written in terms of ast");

  @ArchTest
  static final ArchRule jSqlParser =
      onlyIn("parser.sql", "net.sf.jsqlparser..")
          .because("it is one way to read some statements, and is to stay replaceable");

  @ArchTest
  static final ArchRule picocli =
      onlyIn("cli", "picocli..").because("the command line is one of several ways in");

  @ArchTest
  static final ArchRule languageServerProtocol =
      onlyIn("lsp", "org.eclipse.lsp4j..").because("the editor is one of several ways in");

  @ArchTest
  static final ArchRule jackson =
      noClasses()
          .that(resideInCore())
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml.jackson..")
          .because("what a thing means does not depend on how a report writes it");

  @ArchTest
  static final ArchRule fileAccess =
      noClasses()
          .that()
          .resideOutsideOfPackages(packages("source", "config", "cli", "lsp"))
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.io\\.(File(?!NotFound).*|RandomAccessFile)|java\\.nio\\.file\\.Files")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("java.nio.channels..")
          .because(
              "the core is a function from texts to a report: what it is given is all it knows");

  @ArchTest
  static final ArchRule rulesAreStateless =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .areAssignableTo(RULE)
          .should()
          .beStatic()
          .andShould()
          .beFinal()
          .because("one rule judges many histories, in any order and at once");

  @ArchTest
  static final ArchRule rulesAreClosed =
      classes()
          .that()
          .areAssignableTo(RULE)
          .and()
          .areNotInterfaces()
          .should()
          .resideInAPackage("dev.lockstep.rules")
          .andShould()
          .haveModifier(JavaModifier.FINAL)
          .andShould()
          .bePackagePrivate()
          .because("a rule is known by its id and its page; only the list names its class");

  @ArchTest
  static final ArchRule names =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .because("a name says what a thing is");

  @ArchTest
  static final ArchRule packagesAreDescribed =
      classes()
          .should(resideInADescribedPackage())
          .because("a package says what it is and what holds in it, and leaves null to @Nullable");

  @ArchTest
  static final ArchRule exit =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Main.class)
          .should()
          .accessTargetWhere(member(System.class, "exit").or(member(Runtime.class, "exit|halt")))
          .because("whoever ends the process decides for every caller");

  @ArchTest
  static final ArchRule outsideWorld =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT, ROOT + ".cli..")
          .should()
          .accessTargetWhere(member(System.class, "in|out|err|console|getenv|getProperty.*"))
          .orShould()
          .accessTargetWhere(member(Throwable.class, "printStackTrace"))
          .orShould()
          .dependOnClassesThat(belongToAnyOf(ProcessBuilder.class, Process.class))
          .because("the command line alone prints, reads the environment and runs git");

  @ArchTest
  static final ArchRule clockChanceAndLocale =
      noClasses()
          .that()
          .resideOutsideOfPackages(packages("cli", "lsp"))
          .should()
          .accessTargetWhere(member(System.class, "currentTimeMillis|nanoTime"))
          .orShould()
          .accessTargetWhere(member(Temporal.class, "now"))
          .orShould()
          .accessTargetWhere(member(Locale.class, "getDefault"))
          .orShould()
          .accessTargetWhere(member(Charset.class, "defaultCharset"))
          .orShould()
          .accessTargetWhere(member(String.class, "toLowerCase|toUpperCase").and(noArguments()))
          .orShould()
          .dependOnClassesThat(belongToAnyOf(Random.class, TimeZone.class, Clock.class))
          .because("the same migrations give the same report, everywhere and always");

  @ArchTest
  static final ArchRule noReflectionAndNoLogging =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.lang.reflect..", "java.util.logging..", "org.slf4j..")
          .orShould()
          .accessTargetWhere(member(Class.class, "forName"))
          .because("what runs can be found by reading, and what is worth saying is in the report");

  private static ArchRule onlyIn(String home, String library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(packages(home)[0])
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private static String[] packages(String... names) {
    return Stream.of(names).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
  }

  private static DescribedPredicate<JavaClass> resideInCore() {
    return describe("reside in the core", type -> CORE.contains(layer(type)));
  }

  /** The package below the root that a class belongs to, as {@link #SEES} names it. */
  private static String layer(JavaClass type) {
    String name = type.getPackageName().substring(ROOT.length());
    while (!SEES.containsKey(withoutDot(name)) && name.contains(".")) {
      name = name.substring(0, name.lastIndexOf('.'));
    }
    return withoutDot(name);
  }

  private static String withoutDot(String name) {
    return name.startsWith(".") ? name.substring(1) : name;
  }

  private static ArchCondition<JavaClass> seeOnlyWhatTheirPackageMaySee() {
    return new ArchCondition<>("see only what their package may see") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String layer = layer(type);
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass seen = dependency.getTargetClass().getBaseComponentType();
          if (seen.getPackageName().startsWith(ROOT)
              && !layer(seen).equals(layer)
              && !SEES.getOrDefault(layer, Set.of()).contains(layer(seen))) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static ArchCondition<JavaClass> resideInADescribedPackage() {
    return new ArchCondition<>("reside in a package with a package-info that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean described =
            type.getPackage()
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
        if (!described) {
          events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " has none"));
        }
      }
    };
  }

  /** A field or method of the type, or of one below it, whose whole name matches. */
  private static DescribedPredicate<JavaAccess<?>> member(Class<?> owner, String names) {
    return describe(
        owner.getSimpleName() + "." + names,
        access ->
            access.getTargetOwner().isAssignableTo(owner)
                && access.getTarget().getName().matches(names));
  }

  private static DescribedPredicate<JavaAccess<?>> noArguments() {
    return describe(
        "no arguments",
        access ->
            access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().isEmpty());
  }
}
