package dev.lockstep.print;

import dev.lockstep.ast.IndexOperation;
import dev.lockstep.ast.IndexOperation.AttachIndexPartition;
import dev.lockstep.ast.IndexOperation.CreateIndex;
import dev.lockstep.ast.IndexOperation.DropIndex;
import dev.lockstep.ast.IndexOperation.IndexDependsOnExtension;
import dev.lockstep.ast.IndexOperation.Reindex;
import dev.lockstep.ast.IndexOperation.SetIndexStatistics;
import dev.lockstep.ast.SequenceOperation;
import dev.lockstep.ast.SequenceOperation.AlterSequence;
import dev.lockstep.ast.SequenceOperation.CreateSequence;
import dev.lockstep.ast.SequenceOperation.DropSequence;
import dev.lockstep.ast.ViewOperation;
import dev.lockstep.ast.ViewOperation.CreateMaterializedView;
import dev.lockstep.ast.ViewOperation.CreateView;
import dev.lockstep.ast.ViewOperation.DropView;
import dev.lockstep.ast.ViewOperation.RefreshMaterializedView;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Indexes, views and sequences; null for what is only summarised. */
final class RelationPrinter {
  private RelationPrinter() {}

  static String print(IndexOperation operation) {
    return switch (operation) {
      case CreateIndex o -> createIndex(o);
      case DropIndex o -> DropText.of(o).text();
      case Reindex o ->
          "REINDEX "
              + (o.tablespace() == null ? "" : "(TABLESPACE " + Names.quoted(o.tablespace()) + ") ")
              + o.scope()
              + (o.concurrently() ? " CONCURRENTLY" : "")
              + (o.name() == null ? "" : " " + Names.quoted(o.name()));
      case AttachIndexPartition o ->
          "ALTER INDEX "
              + Names.quoted(o.index())
              + " ATTACH PARTITION "
              + Names.quoted(o.partition());
      case IndexDependsOnExtension o ->
          "ALTER INDEX "
              + Names.quoted(o.index())
              + (o.no() ? " NO" : "")
              + " DEPENDS ON EXTENSION "
              + Names.quoted(o.extension());
      case SetIndexStatistics o ->
          "ALTER INDEX "
              + AlterPrinter.ifExists(o.ifExists())
              + Names.quoted(o.index())
              + " ALTER COLUMN "
              + o.column()
              + " SET STATISTICS "
              + o.value();
    };
  }

  private static String createIndex(CreateIndex create) {
    String name = create.index().name();
    return "CREATE "
        + (create.index().unique() ? "UNIQUE " : "")
        + "INDEX "
        + (create.concurrently() ? "CONCURRENTLY " : "")
        + (create.ifNotExists() ? "IF NOT EXISTS " : "")
        + (name == null ? "" : Names.quoted(name) + " ")
        + "ON "
        + Definitions.indexRest(create.index());
  }

  static @Nullable String print(ViewOperation operation) {
    return switch (operation) {
      case CreateView o -> null;
      case CreateMaterializedView o ->
          "CREATE MATERIALIZED VIEW "
              + (o.ifNotExists() ? "IF NOT EXISTS " : "")
              + Names.quoted(o.view())
              + (o.columns().isEmpty() ? "" : " (" + Names.list(o.columns()) + ")")
              + (o.method() == null ? "" : " USING " + Names.quoted(o.method()))
              + (o.parameters().isEmpty()
                  ? ""
                  : " WITH (" + Definitions.parameters(o.parameters()) + ")")
              + (o.tablespace() == null ? "" : " TABLESPACE " + Names.quoted(o.tablespace()))
              + " AS "
              + o.query().text()
              + (o.withData() ? "" : " WITH NO DATA");
      case RefreshMaterializedView o ->
          "REFRESH MATERIALIZED VIEW "
              + (o.concurrently() ? "CONCURRENTLY " : "")
              + Names.quoted(o.view())
              + (o.withData() ? "" : " WITH NO DATA");
      case DropView o -> DropText.of(o).text();
    };
  }

  static @Nullable String print(SequenceOperation operation) {
    return switch (operation) {
      case CreateSequence o ->
          "CREATE "
              + (o.temporary() ? "TEMPORARY " : "")
              + "SEQUENCE "
              + (o.ifNotExists() ? "IF NOT EXISTS " : "")
              + Names.quoted(o.sequence())
              + (o.options().isBlank() ? sequenceOptions(o) : " " + o.options().strip());
      case AlterSequence o ->
          "ALTER SEQUENCE "
              + AlterPrinter.ifExists(o.ifExists())
              + Names.quoted(o.sequence())
              + (o.options().isBlank() && o.ownedBy() != null
                  ? " OWNED BY " + ownedBy(o.ownedBy())
                  : " " + o.options().strip());
      case DropSequence o -> DropText.of(o).text();
    };
  }

  private static String sequenceOptions(CreateSequence create) {
    return (create.type() == null ? "" : " AS " + Types.text(create.type()))
        + (create.ownedBy().isEmpty() ? "" : " OWNED BY " + ownedBy(create.ownedBy()));
  }

  private static String ownedBy(List<String> parts) {
    return parts.isEmpty()
        ? "NONE"
        : parts.stream().map(Names::quoted).collect(Collectors.joining("."));
  }
}
