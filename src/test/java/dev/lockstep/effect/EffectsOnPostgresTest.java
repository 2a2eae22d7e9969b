package dev.lockstep.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.ast.Statement;
import dev.lockstep.postgres.MajorTests;
import dev.lockstep.postgres.Observation;
import dev.lockstep.postgres.Postgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What {@code effect} says of every statement of the fixtures is what each server does. */
class EffectsOnPostgresTest {

  @TestFactory
  List<DynamicContainer> effectsAgreeWithTheServer() throws IOException {
    MajorTests tests = new MajorTests();
    List<DynamicContainer> families =
        Fixture.all().stream()
            .map(
                fixture ->
                    DynamicContainer.dynamicContainer(
                        fixture.family(),
                        Postgres.majors().map(major -> on(major, fixture, tests)).toList()))
            .toList();
    tests.start();
    return families;
  }

  private static DynamicNode on(int major, Fixture fixture, MajorTests tests) {
    return DynamicContainer.dynamicContainer(
        "on " + major,
        fixture.cases().stream()
            .filter(one -> one.isFor(major))
            .map(one -> tests.on(major, one.toString(), () -> check(major, one)))
            .toList());
  }

  private static void check(int major, Fixture.Case one) {
    assertEquals(List.of(), differences(major, one), () -> one + " on " + major);
  }

  static List<String> differences(int major, Fixture.Case one) {
    String given = one.given().text();
    boolean together = one.section().kind().equals("together");
    List<Observation> observations =
        together
            ? Postgres.observeHistory(major, given, one.statements())
            : List.of(Postgres.observe(major, given, one.statements().getFirst()));
    Rehearsal rehearsal = new Rehearsal(major, given);
    if (together) {
      rehearsal.begin();
    }
    List<String> differences = new ArrayList<>();
    for (Observation seen : observations) {
      Statement statement = rehearsal.parse(seen.statement());
      if (statement == null) {
        if (!"42601".equals(seen.sqlstate())) {
          differences.add("the parser refuses " + seen.statement());
        }
        continue;
      }
      Effect effect = Effects.inWhole(statement, rehearsal.database());
      differences.addAll(Agreement.differences(rehearsal.database(), effect, seen));
      rehearsal.run(statement);
    }
    return differences;
  }
}
