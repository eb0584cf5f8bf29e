import type { Point } from '../../place/place.ts';
import { any, term } from '../text/term-query.ts';
import type { Condition } from './condition.ts';

/** Within so many kilometres of a point, as the crow flies. */
export interface Near extends Point {
  readonly radiusKm: number;
}

export const EARTH_DIAMETER_KM = 12_742;

/** Degrees of the largest cells, some 70 km at 60° north; each level halves them, the smallest to half a kilometre. */
const LARGEST = { north: 0.64, east: 1.28 } as const;
const LEVELS = 8;
/** Each cell asked for costs a look for every activity that else passes. */
const CELLS_MAX = 24;
/** The earth is round and a cell is not: what lies this close to the edge is looked at. */
const MARGIN = 0.002;

interface Cell {
  readonly level: number;
  readonly row: number;
  readonly column: number;
}

export function pointMarks({ latitude, longitude }: Point): string[] {
  return Array.from({ length: LEVELS }, (_, level) =>
    markOf({ level, row: rowOf(level, latitude), column: columnOf(level, longitude) }),
  );
}

/** Cells that lie in the circle surely pass; those that it cuts are looked at. The largest of these are split first. */
export function withinRadius(near: Near): Condition {
  const inside: Cell[] = [];
  const cut: Cell[] = [];
  const sort = (cells: readonly Cell[]) => {
    for (const cell of cells) {
      const bounds = boundsOf(cell);
      if (nearestKm(near, bounds) > near.radiusKm * (1 + MARGIN)) continue;
      const isInside = farthestKm(near, bounds) < near.radiusKm * (1 - MARGIN);
      (isInside ? inside : cut).push(cell);
    }
  };
  sort(largestAround(near));
  while (cut[0] && cut[0].level < LEVELS - 1 && inside.length + cut.length + 3 <= CELLS_MAX)
    sort(quarters(cut.shift()!));
  const found = (cells: readonly Cell[]) => any(cells.map((cell) => term(markOf(cell))));
  return { sure: found(inside), maybe: found(cut) };
}

function largestAround({ latitude, longitude, radiusKm }: Near): Cell[] {
  const reach = radiusKm / (EARTH_DIAMETER_KM / 2) / (Math.PI / 180);
  const reachEast = reach / Math.cos(radians(Math.abs(latitude) + reach));
  const cells: Cell[] = [];
  for (let row = rowOf(0, latitude - reach); row <= rowOf(0, latitude + reach); row++) {
    for (
      let column = columnOf(0, longitude - reachEast);
      column <= columnOf(0, longitude + reachEast);
      column++
    )
      cells.push({ level: 0, row, column });
  }
  return cells;
}

function quarters({ level, row, column }: Cell): Cell[] {
  return [0, 1].flatMap((north) =>
    [0, 1].map((east) => ({ level: level + 1, row: 2 * row + north, column: 2 * column + east })),
  );
}

/** Kilometres between two points, as the crow flies (haversine). */
export function distanceKm(one: Point, other: Point): number {
  const north = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2;
  const east = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const both = north + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * east;
  return EARTH_DIAMETER_KM * Math.asin(Math.sqrt(both));
}

/** Where a point lies on a Mercator map, degrees: east and north. */
export function onTheMap({ latitude, longitude }: Point): { x: number; y: number } {
  const y = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
  return { x: longitude, y: (y * 180) / Math.PI };
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

interface Bounds {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

function boundsOf({ level, row, column }: Cell): Bounds {
  const [north, east] = [LARGEST.north / 2 ** level, LARGEST.east / 2 ** level];
  return { south: row * north, north: (row + 1) * north, west: column * east, east: (column + 1) * east };
}

function nearestKm(from: Point, { south, north, west, east }: Bounds): number {
  const latitude = Math.min(Math.max(from.latitude, south), north);
  const longitude = Math.min(Math.max(from.longitude, west), east);
  return distanceKm(from, { latitude, longitude });
}

function farthestKm(from: Point, { south, north, west, east }: Bounds): number {
  const corners = [south, north].flatMap((latitude) =>
    [west, east].map((longitude) => ({ latitude, longitude })),
  );
  return Math.max(...corners.map((corner) => distanceKm(from, corner)));
}

function rowOf(level: number, latitude: number): number {
  return Math.floor(latitude / (LARGEST.north / 2 ** level));
}

function columnOf(level: number, longitude: number): number {
  return Math.floor(longitude / (LARGEST.east / 2 ** level));
}

function markOf({ level, row, column }: Cell): string {
  return `g:${level}.${row}.${column}`;
}
