import type { Acl, AclEntry, AclOperationTypes as Operation, Admin } from 'kafkajs';
import type { Difference } from './difference.ts';
import {
  AclOperationTypes,
  AclPermissionTypes,
  AclResourceTypes,
  ResourcePatternTypes,
} from './kafkajs-values.ts';
import type { Topics } from './topics-file.ts';

/** Who may do what with the hub's topics and groups and should not, or should and may not. */
export async function accessDifferences(
  admin: Admin,
  wanted: Topics,
): Promise<Difference[] | 'nobody is kept out'> {
  const found = await allEntries(admin);
  if (found === 'nobody is kept out') return found;
  const should = wantedEntries(wanted);
  const may = new Set(found.map(keyOf));
  const meant = new Set(should.map(keyOf));
  const ours = new Set(should.map(resourceOf));
  return [
    ...should
      .filter((entry) => !may.has(keyOf(entry)))
      .map((entry) => ({
        line: `${inWords(entry)} is missing.`,
        mend: async () => void (await admin.createAcls({ acl: [entry] })),
      })),
    ...found
      .filter((entry) => ours.has(resourceOf(entry)) && !meant.has(keyOf(entry)))
      .map((entry) => ({
        line: `${inWords(entry)} is not in infra/topics.yaml.`,
        // What somebody denied on purpose is not for us to allow.
        mend:
          entry.permissionType === AclPermissionTypes.ALLOW
            ? async () => void (await admin.deleteAcls({ filters: [entry] }))
            : null,
      })),
    ...wanted.topics
      .filter(({ restricted }) => restricted)
      .flatMap(({ name }) =>
        found
          .filter((entry) => reachesFurther(entry, name))
          .map((entry) => ({
            line: `${inWords(entry)} reaches ${name} too: narrow it by hand.`,
            mend: null,
          })),
      ),
  ];
}

function wantedEntries({ topics, groups }: Topics): AclEntry[] {
  return [
    ...topics.flatMap(({ name, writers, readers }) => {
      const topic = {
        resourceType: AclResourceTypes.TOPIC,
        resourcePatternType: ResourcePatternTypes.LITERAL,
        resourceName: name,
      };
      // Either lets its holder describe the topic too.
      return [
        ...writers.map((writer) => ({ ...topic, ...allow(writer, AclOperationTypes.WRITE) })),
        ...readers.map((reader) => ({ ...topic, ...allow(reader, AclOperationTypes.READ) })),
      ];
    }),
    ...groups.map(({ prefix, principal }) => ({
      resourceType: AclResourceTypes.GROUP,
      resourcePatternType: ResourcePatternTypes.PREFIXED,
      resourceName: prefix,
      ...allow(principal, AclOperationTypes.READ),
    })),
  ];
}

function allow(principal: string, operation: Operation): Acl {
  return { principal, operation, host: '*', permissionType: AclPermissionTypes.ALLOW };
}

async function allEntries(admin: Admin): Promise<AclEntry[] | 'nobody is kept out'> {
  const entries: AclEntry[] = [];
  for (const resourceType of [AclResourceTypes.TOPIC, AclResourceTypes.GROUP]) {
    try {
      const { resources } = await admin.describeAcls({
        resourceType,
        resourcePatternType: ResourcePatternTypes.ANY,
        operation: AclOperationTypes.ANY,
        permissionType: AclPermissionTypes.ANY,
      });
      entries.push(
        ...resources.flatMap(({ acls, ...resource }) => acls.map((acl) => ({ ...resource, ...acl }))),
      );
    } catch (error) {
      if ((error as { type?: string }).type === 'SECURITY_DISABLED') return 'nobody is kept out';
      throw error;
    }
  }
  return entries;
}

/** Allows reading of a whole family of topics that this one belongs to. */
function reachesFurther(entry: AclEntry, topic: string): boolean {
  const { resourceType, resourcePatternType: pattern, resourceName, permissionType, operation } = entry;
  return (
    resourceType === AclResourceTypes.TOPIC &&
    permissionType === AclPermissionTypes.ALLOW &&
    (operation === AclOperationTypes.READ || operation === AclOperationTypes.ALL) &&
    (pattern === ResourcePatternTypes.PREFIXED
      ? topic.startsWith(resourceName)
      : pattern === ResourcePatternTypes.LITERAL && resourceName === '*')
  );
}

function inWords({ principal, host, operation, permissionType, ...resource }: AclEntry): string {
  const from = host === '*' ? '' : ` from ${host}`;
  const what = `${nameIn(AclResourceTypes, resource.resourceType).toLowerCase()}${
    resource.resourcePatternType === ResourcePatternTypes.PREFIXED ? 's that begin with' : ''
  } ${resource.resourceName}`;
  return `${nameIn(AclPermissionTypes, permissionType)} ${nameIn(AclOperationTypes, operation)} to ${principal}${from} on ${what}`;
}

/** kafkajs types these as enums, but they are plain objects: no way back from the number. */
function nameIn(values: object, value: number): string {
  return Object.entries(values).find(([, each]) => each === value)?.[0] ?? String(value);
}

function resourceOf({ resourceType, resourcePatternType, resourceName }: AclEntry): string {
  return `${resourceType} ${resourcePatternType} ${resourceName}`;
}

function keyOf(entry: AclEntry): string {
  const { principal, host, operation, permissionType } = entry;
  return `${resourceOf(entry)} ${principal} ${host} ${operation} ${permissionType}`;
}
