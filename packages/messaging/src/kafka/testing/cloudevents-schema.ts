import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

/** CloudEvents' own JSON Schema, kept beside the repository and not in it. */
const SCHEMA = new URL('../../../../../../shared/standards/cloudevents/cloudevents.json', import.meta.url);

export const noCloudEventsSchema = !existsSync(SCHEMA);
if (noCloudEventsSchema)
  console.warn("SKIPPED, needs CloudEvents' JSON Schema beside the repository, in ../shared/standards.");

/** What is wrong with an event in its structured form. The schema lets through two things that the text forbids. */
export function cloudEventsCheck(): (event: object) => unknown[] {
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  const valid = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
  return (event) => [
    ...(valid(event) ? [] : (valid.errors ?? [])),
    ...Object.entries(event).filter(
      ([name, value]) => name !== 'data' && (!/^[a-z0-9]{1,20}$/.test(name) || Object(value) === value),
    ),
  ];
}
