package dev.lockstep.rules;

import dev.lockstep.engine.Rule;
import java.util.List;

/** All rules, in alphabetical order. */
public final class Rules {
  private Rules() {}

  public static final List<Rule> ALL =
      List.of(
          new AddIfNotExistsForeignKey(),
          new AfterBeginSkipped(),
          new ChangeWithUpOrDown(),
          new AutoIncrementColumn(),
          new CheckBreaksOldWriters(),
          new CheckWithoutNotValid(),
          new ColumnTypeChange(),
          new ConstrainedDomainColumn(),
          new DefaultDroppedAtOnce(),
          new DownIsNotInverse(),
          new DownLosesData(),
          new DropColumn(),
          new DropIfExistsReverse(),
          new DropIndexWithoutConcurrently(),
          new DropTable(),
          new ExclusionConstraint(),
          new DuplicateIndex(),
          new ForeignKeyWithoutNotValid(),
          new IgnoredOption(),
          new IndexWithoutConcurrently(),
          new InlineCheck(),
          new InlineUnique(),
          new IrreversibleChange(),
          new MissingDisableDdlTransaction(),
          new MissingDisableMigrationLock(),
          new MissingDown(),
          new ModifyChangesType(),
          new ModifyDuplicatesForeignKey(),
          new ModifyReissuesType(),
          new NotAllowedInTransaction(),
          new NotAnalysed(),
          new NotNullOverInvalid(),
          new PrimaryKeyConstraint(),
          new PrimaryKeyOnNullable(),
          new RenameColumn(),
          new RenameTable(),
          new RepoCallBeforeDdl(),
          new RepoCallInChange(),
          new RequiredColumn(),
          new SchemaModuleInMigration(),
          new SetNotNull(),
          new StatementFails(),
          new StoredGeneratedColumn(),
          new SyntaxError(),
          new TimestampsOnExistingTable(),
          new UnbatchedBackfill(),
          new UniqueConstraint(),
          new UnknownObject(),
          new ValidateInSameTransaction(),
          new VolatileDefault());
}
