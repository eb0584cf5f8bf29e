import { z } from 'zod';
import type { EventDescription } from './define-event.ts';

/** Where a definition's schema stands below `schema/events/`: `organisations/organisation_registered.v1.json`. */
export function schemaPath({ service, type }: EventDescription): string {
  return `${service}/${type.slice(`no.samspill.${service}.`.length)}.json`;
}

/**
 * JSON Schema 2020-12 of the fact's `data`, in the closed form that producers keep to.
 * Readers should ignore what they do not know: a later release of the same version may add optional fields.
 */
export function dataSchema(definition: EventDescription): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(definition.schema, { target: 'draft-2020-12', io: 'output' });
  return {
    $schema,
    $id: `urn:samspill:schema:${definition.type}`,
    title: definition.type,
    description: definition.description,
    'x-dataclassification': definition.dataClass,
    ...schema,
  };
}
