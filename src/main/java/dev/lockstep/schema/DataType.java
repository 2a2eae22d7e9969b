package dev.lockstep.schema;

import dev.lockstep.ast.Column;
import dev.lockstep.ast.Constraint;
import dev.lockstep.ast.Expression;
import dev.lockstep.ast.QualifiedName;
import dev.lockstep.ast.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type that the history made. */
public sealed interface DataType {
  QualifiedName name();

  Birth birth();

  DataType withName(QualifiedName other);

  /** An enum with its labels in order. */
  record EnumType(QualifiedName name, List<Label> labels, Birth birth) implements DataType {
    /** One label and when it was made; {@code added} by ADD VALUE, not with the type. */
    public record Label(String text, boolean added, Birth birth) {}

    public EnumType {
      labels = List.copyOf(labels);
    }

    @Override
    public EnumType withName(QualifiedName other) {
      return new EnumType(other, labels, birth);
    }
  }

  /** A domain over {@code base}. */
  record Domain(
      QualifiedName name,
      SqlType base,
      boolean notNull,
      @Nullable Expression defaultValue,
      List<Constraint> checks,
      Birth birth)
      implements DataType {
    public Domain {
      checks = List.copyOf(checks);
    }

    @Override
    public Domain withName(QualifiedName other) {
      return new Domain(other, base, notNull, defaultValue, checks, birth);
    }

    /** Whether values of the domain must satisfy more than its base type demands. */
    public boolean isConstrained() {
      return notNull || !checks.isEmpty();
    }
  }

  /**
   * A composite, range, base or shell type; {@code attributes} are a composite's, null for others.
   */
  record OtherType(QualifiedName name, @Nullable List<Column> attributes, Birth birth)
      implements DataType {
    @Override
    public OtherType withName(QualifiedName other) {
      return new OtherType(other, attributes, birth);
    }
  }
}
