import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CamelCasePlugin, type Generated, type Kysely } from 'kysely';
import type { OrganisationGap } from '../freshness/completeness.ts';
import type { RegisterDatabase } from '../register/register-rows.ts';
import type { Organisation } from './organisation.ts';

/** The row as the driver gives it, under the names of the properties: instants are text. */
export interface OrganisationRow extends Omit<Organisation, 'createdAt' | 'changedAt'> {
  createdAt: string;
  changedAt: string;
}

export interface OrganisationsDatabase extends RegisterDatabase {
  organisation: OrganisationRow & {
    /** 0 to 100, made by the database as `completenessOf` makes it. */
    readonly completeness: Generated<number>;
    /** As `gapsOf` names them. */
    readonly gaps: Generated<readonly OrganisationGap[]>;
  };
}

export type Reads = Kysely<OrganisationsDatabase>;

// The names inside the history of names are properties already.
const camelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true });

/** Reads without the unit of work; inside a story they belong to its transaction. */
export function readsOf(em: SqlEntityManager): Reads {
  return em.getKysely<OrganisationsDatabase>().withPlugin(camelCase);
}

export function fromRow(row: OrganisationRow): Organisation {
  return { ...row, createdAt: new Date(row.createdAt), changedAt: new Date(row.changedAt) };
}
