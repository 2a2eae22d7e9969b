package dev.lockstep.effect;

import static dev.lockstep.schema.LockMode.ACCESS_SHARE;
import static dev.lockstep.schema.LockMode.ROW_EXCLUSIVE;

import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.Query;
import dev.lockstep.schema.Database;
import dev.lockstep.schema.LockMode;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.RelationKind;
import dev.lockstep.schema.Table;
import dev.lockstep.schema.View;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a query locks and reads, through the views in it (manual 13.3.1). */
final class Reading {
  private static final Pattern COUNTER =
      Pattern.compile("(?i)\\b(?:nextval|setval|currval)\\s*\\(\\s*'([^']+)'");

  private final Tally tally;
  private final Database database;
  private final Targets targets;
  private final Set<Integer> seen = new HashSet<>();

  Reading(Tally tally) {
    this.tally = tally;
    this.database = tally.database();
    this.targets = new Targets(tally);
  }

  /** Reads a query; {@code runs} is false when it is only planned. */
  void read(Query query, boolean runs) {
    read(query, runs, ACCESS_SHARE);
  }

  /** Reads a query whose own relations are locked in {@code mode}, those behind views weaker. */
  void read(Query query, boolean runs, LockMode mode) {
    for (QualifiedName name : query.relations()) {
      if (!targets.isMissing(name, false, Targets.UNDEFINED_TABLE)) {
        tally.lockTree(name, !runs || isOnly(query, name), mode);
        read(name, runs && !isOnly(query, name), runs && isOnly(query, name));
      }
    }
    if (runs) {
      count(query);
    }
  }

  /** Whether the query names the relation with ONLY, so that tables below are left out. */
  static boolean isOnly(Query query, QualifiedName name) {
    return isOnly(query.text(), name);
  }

  static boolean isOnly(String text, QualifiedName name) {
    return Pattern.compile("(?i)\\bonly\\s+\"?" + Pattern.quote(name.toString()) + "\\b")
        .matcher(text)
        .find();
  }

  /** Locks the sequences that the query counts on. */
  void count(Query query) {
    Matcher matcher = COUNTER.matcher(query.text());
    while (matcher.find()) {
      tally.lock(
          QualifiedName.parse(matcher.group(1).replace("\"", "")),
          RelationKind.SEQUENCE,
          ROW_EXCLUSIVE);
    }
  }

  private void read(QualifiedName name, boolean runs, boolean only) {
    Relation relation = database.find(name);
    if (relation == null) {
      if (runs || only) {
        tally.scan(name);
      }
    } else if (only) {
      if (!(relation instanceof Table table && table.isPartitioned())) {
        tally.scan(relation);
      }
    } else {
      read(relation, runs);
    }
  }

  private void read(Relation relation, boolean runs) {
    if (!seen.add(relation.id())) {
      return;
    }
    tally.lock(relation, ACCESS_SHARE);
    if (relation instanceof View view && !view.materialized()) {
      if (view.query() != null) {
        view.uses().stream()
            .map(database.schema()::relation)
            .filter(java.util.Objects::nonNull)
            .forEach(inner -> read(inner, runs));
      }
    } else if (relation instanceof View view) {
      readMaterialized(view, runs);
    } else if (relation instanceof Table table) {
      for (Table each : tally.tree(table)) {
        if (runs || each.id() == table.id()) {
          tally.lock(each, ACCESS_SHARE);
        }
        if (runs && !each.isPartitioned()) {
          tally.scan(each);
        }
      }
    }
  }

  private void readMaterialized(View view, boolean runs) {
    if (runs && !view.populated()) {
      tally.fail(
          "55000", "materialized view \"" + view.name().name() + "\" has not been populated");
    }
    if (runs) {
      tally.scan(view);
    }
  }
}
