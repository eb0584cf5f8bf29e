import type { EntityBatchAlias } from '@graphql-hive/router-query-planner';
import { GraphQLError } from 'graphql';
import { visitPlaces } from './places.ts';
import { type PlanRun, type Step, type SubgraphFetch, picked } from './plan-steps.ts';
import { type Represent, representationBy } from './representation.ts';
import { type Rewrite, rewriteBy } from './rewrites.ts';
import { type Path, type Tree, copied, isTree, merge } from './tree.ts';
import type { Fits } from './type-conditions.ts';

/** Errors that are told at each of an entity's places: one entity may stand in thousands. */
export const ERRORS_TOLD_MAX = 100;

/** Entities of one type that stand at these paths, asked for under one alias. */
interface Lookup extends Pick<EntityBatchAlias, 'alias' | 'representationsVariableName' | 'paths'> {
  readonly represent: Represent;
  readonly outgoing: Rewrite;
  readonly incoming: Rewrite;
}

/** A plan's fetch of its own has the names that federation gives; one among several in a batch has those of the planner. */
export function lookupOf(
  planned: Pick<EntityBatchAlias, 'paths' | 'requires' | 'inputRewrites'> & Partial<EntityBatchAlias>,
  fits: Fits,
): Lookup {
  const { alias, representationsVariableName, paths, requires, inputRewrites, outputRewrites } = planned;
  return {
    alias: alias ?? '_entities',
    representationsVariableName: representationsVariableName ?? 'representations',
    paths,
    represent: representationBy(requires, fits),
    outgoing: rewriteBy(inputRewrites, fits),
    incoming: alias === undefined ? () => {} : rewriteBy(outputRewrites, fits),
  };
}

/** Asks a subgraph for all that it knows of the entities found so far, each once, and adds it where they stand. */
export function entityLookup(
  fetch: SubgraphFetch,
  variableUsages: readonly string[] | undefined,
  lookups: readonly Lookup[],
  fits: Fits,
  rewriteAll: Rewrite = () => {},
): Step {
  return async (run) => {
    const asked = new Map<string, Asked>();
    const found = lookups.map((lookup) => {
      const { representationsVariableName: variable } = lookup;
      if (!asked.has(variable)) asked.set(variable, { representations: [], indexOf: new Map() });
      return placesIn(run.data, lookup, asked.get(variable)!, fits);
    });
    if (found.every((places) => places.size === 0)) return;

    const variables = picked(run.variables, variableUsages);
    for (const [name, { representations }] of asked) variables[name] = representations;
    const { data, errors = [] } = await run.call(fetch, variables);
    if (errors.length > 0) tell(run, errors, lookups, found, fits);
    if (!data) return;
    rewriteAll(data);
    lookups.forEach((lookup, at) => {
      const entities = data[lookup.alias];
      if (Array.isArray(entities)) add(entities, lookup, found[at]!);
    });
  };
}

/** What one variable of the fetch holds. */
interface Asked {
  readonly representations: Tree[];
  readonly indexOf: Map<string, number>;
}

/** Where entities stand, by their place among what was asked for. */
type Found = Map<number, Tree[]>;

function placesIn(data: Tree, { paths, represent, outgoing }: Lookup, asked: Asked, fits: Fits): Found {
  const found: Found = new Map();
  for (const path of paths) {
    visitPlaces(data, path, fits, (entity) => {
      const representation = represent(entity);
      if (!representation) return;
      outgoing(representation);
      const key = JSON.stringify(representation);
      let index = asked.indexOf.get(key);
      if (index === undefined) {
        index = asked.representations.push(representation) - 1;
        asked.indexOf.set(key, index);
      }
      const places = found.get(index);
      if (places) places.push(entity);
      else found.set(index, [entity]);
    });
  }
  return found;
}

function add(entities: unknown[], { incoming }: Lookup, found: Found): void {
  incoming(entities);
  for (const [index, places] of found) {
    const entity = entities[index];
    if (!isTree(entity)) continue;
    // The last one may have it; what stands in several places is added to apart from here on.
    const last = places.length - 1;
    places.forEach((place, at) => merge(place, at === last ? entity : copied(entity)));
  }
}

/** An error of an entity is told wherever that stands; one of the whole fetch wherever any does. */
function tell(
  run: PlanRun,
  errors: readonly GraphQLError[],
  lookups: readonly Lookup[],
  found: readonly Found[],
  fits: Fits,
): void {
  const pathsOf = new Map<Tree, Path[]>();
  for (const { paths } of lookups) {
    for (const path of paths) {
      visitPlaces(run.data, path, fits, (entity, at) => {
        const known = pathsOf.get(entity);
        if (known) known.push([...at]);
        else pathsOf.set(entity, [[...at]]);
      });
    }
  }
  for (const error of errors) {
    const [alias, index, ...rest] = error.path ?? [];
    const of = found.filter((_, at) => alias === undefined || lookups[at]!.alias === alias);
    const entities = of.flatMap((places) =>
      typeof index === 'number' ? (places.get(index) ?? []) : [...places.values()].flat(),
    );
    for (const place of new Set(entities.flatMap((entity) => pathsOf.get(entity) ?? []))) {
      if (run.errors.length >= ERRORS_TOLD_MAX) return;
      const { message, extensions } = error;
      run.errors.push(new GraphQLError(message, { extensions, path: [...place, ...rest] }));
    }
  }
}
