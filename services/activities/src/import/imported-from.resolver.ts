import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ActivityType } from '../activity/activity.type.ts';
import type { Context } from '../context.ts';
import { OccurrenceType } from '../occurrence/occurrence.type.ts';
import { SeriesType } from '../series/series.type.ts';
import { ImportedFromType } from './imported-from.type.ts';

const DESCRIBED = {
  nullable: true,
  description: 'The feed it was copied from, and its id there. Null: it was entered here.',
};

@Resolver(() => ActivityType)
export class ActivityImportedFromResolver {
  @FieldResolver(() => ImportedFromType, DESCRIBED)
  importedFrom(@Root() { id }: ActivityType, @Ctx() { loaders }: Context) {
    return loaders.importedFrom.load(id);
  }
}

@Resolver(() => OccurrenceType)
export class OccurrenceImportedFromResolver {
  @FieldResolver(() => ImportedFromType, DESCRIBED)
  importedFrom(@Root() { id }: OccurrenceType, @Ctx() { loaders }: Context) {
    return loaders.importedFrom.load(id);
  }
}

@Resolver(() => SeriesType)
export class SeriesImportedFromResolver {
  @FieldResolver(() => ImportedFromType, DESCRIBED)
  importedFrom(@Root() { id }: SeriesType, @Ctx() { loaders }: Context) {
    return loaders.importedFrom.load(id);
  }
}
