import { PlaceId } from '@samspill/values/ids';
import { changePlace } from '../place/change-place.ts';
import type { PlaceDetails } from '../place/place.ts';
import { readPlace } from '../place/place-details.ts';
import { PlaceEntity } from '../place/place.entity.ts';
import { registerPlace } from '../place/register-place.ts';
import type { ImportedPlace } from './imported.ts';
import { type ImportScope, itemOf, keepItem, stillOurs } from './import-scope.ts';

/** As a place here, judged. Throws the refusals of each field. */
export function readImportedPlace({ externalId, says }: ImportedPlace): PlaceDetails {
  return readPlace({ ...says, provenance: { source: 'IMPORT', sourceId: externalId } });
}

/** The place here that is the one there: registered the first time, and changed where nobody here has. */
export async function importPlace(scope: ImportScope, imported: ImportedPlace): Promise<PlaceId> {
  const { externalId } = imported;
  const key = { kind: 'Place', externalId };
  const details = readImportedPlace(imported);
  const { provenance: _, ...told } = details;
  const item = await itemOf(scope, key.kind, externalId);
  const place = item?.recordId ? await scope.em.findOne(PlaceEntity, { id: item.recordId as PlaceId }) : null;
  if (!place) {
    const { id } = await registerPlace(scope.deps, details);
    await keepItem(scope, key, { outcome: 'NEW', recordId: id, written: { ...told } });
    return id;
  }
  const changes = stillOurs(place, told, item!.written);
  if (Object.keys(changes).length > 0) await changePlace(scope.deps, place.id, changes);
  await keepItem(scope, key, { outcome: 'SAME', written: { ...told } });
  return place.id;
}
