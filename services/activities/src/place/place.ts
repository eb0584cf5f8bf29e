import { placeChanged } from '@samspill/events/activities/place-changed.v1';
import { placeRegistered } from '@samspill/events/activities/place-registered.v1';
import type { PlaceKind, PlaceState } from '@samspill/events/activities/place-state';
import type { Provenance } from '@samspill/events/activities/provenance';
import { newId, type PlaceId } from '@samspill/values/ids';
import type { MunicipalityNumber } from '@samspill/values/municipality';
import { Refusal } from '@samspill/values/refusals/refusal';
import { differing } from '../differing.ts';

/** WGS 84, degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

export interface PlaceDetails {
  readonly kind: PlaceKind;
  readonly name: string;
  readonly addressLines: readonly string[];
  /** Four digits. */
  readonly postcode: string | null;
  readonly point: Point | null;
  readonly municipalityNumber: MunicipalityNumber;
  readonly provenance: Provenance;
}

/** Where something takes place. Open to the public: a private home has no code, and is not registered. */
export interface Place extends PlaceDetails {
  readonly id: PlaceId;
  readonly changedAt: Date;
  readonly createdAt: Date;
}

/** A place is public from the day it is registered. */
export function register(details: PlaceDetails, at: Date) {
  const place: Place = { ...details, id: newId<PlaceId>(), changedAt: at, createdAt: at };
  return { place, event: placeRegistered(place.id, at, { state: publicState(place) }, about(place)) };
}

export function changePlace(place: Place, details: Partial<PlaceDetails>, at: Date) {
  const fields = differing(place, details);
  if (fields.length === 0) throw new Refusal('NOTHING_CHANGES');
  const changes = { ...details, changedAt: at };
  const after: Place = { ...place, ...changes };
  const data = { state: publicState(after), changed: fields };
  return { changes, event: placeChanged(place.id, at, data, about(after)) };
}

/** What everyone may know: goes out whole with every fact. */
export function publicState(place: Place): PlaceState {
  const { createdAt: _, changedAt, ...rest } = place;
  return { ...rest, addressLines: [...rest.addressLines], changedAt: changedAt.toISOString() };
}

function about({ municipalityNumber }: PlaceDetails) {
  return { municipalityNumber };
}
