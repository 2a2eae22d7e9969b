package dev.lockstep.effect;

import dev.lockstep.schema.Database;
import dev.lockstep.schema.Place;
import dev.lockstep.schema.Relation;
import dev.lockstep.schema.Table;

/** Says why nobody can wait for a lock on a relation, where that is so. */
final class Exposures {
  private Exposures() {}

  static void explain(Relation relation, Tally tally) {
    Database before = tally.start();
    String name = before.nameOnPath(relation);
    Place place = relation.birth().place();
    switch (before.exposure(relation)) {
      case TEMPORARY -> tally.because(place, name + " is temporary: no other session sees it");
      case INVISIBLE ->
          tally.because(
              place, name + " was made in this transaction: nobody else sees it before the COMMIT");
      case NEW ->
          tally.because(place, name + " was made in this migration and is " + filling(relation));
      case LIVE -> {}
    }
  }

  private static String filling(Relation relation) {
    return relation instanceof Table table && table.filling() == Table.Filling.VALUES
        ? "all but empty: nothing but INSERT … VALUES has filled it"
        : "empty";
  }
}
