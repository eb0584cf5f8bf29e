import type { Point } from '../../place/place.ts';
import { any, term } from '../text/term-query.ts';
import type { Condition } from './condition.ts';

/** Within so many kilometres of a point, as the crow flies. */
export interface Near extends Point {
  readonly radiusKm: number;
}

export const EARTH_DIAMETER_KM = 12_742;

/** Degrees north and east of a cell on each level, the largest first: some 55, 11 and 2 km at 60° north. */
const CELLS = [
  { north: 0.5, east: 1 },
  { north: 0.1, east: 0.2 },
  { north: 0.02, east: 0.04 },
] as const;
/** For a circle of this radius the small cells are not worth their number. */
const SMALL_CELLS_RADIUS_KM_MAX = 15;
/** The earth is round and a cell is not: what lies this close to the edge is looked at. */
const MARGIN = 0.002;

export function pointMarks(point: Point): string[] {
  return CELLS.map((_, level) =>
    markOf(level, rowOf(level, point.latitude), columnOf(level, point.longitude)),
  );
}

/** Cells that lie in the circle surely pass; those that it cuts are looked at. */
export function withinRadius(near: Near): Condition {
  const sure: string[] = [];
  const maybe: string[] = [];
  const finest = near.radiusKm <= SMALL_CELLS_RADIUS_KM_MAX ? 2 : 1;
  const reach = near.radiusKm / (EARTH_DIAMETER_KM / 2) / (Math.PI / 180);
  const reachEast = reach / Math.cos(((Math.abs(near.latitude) + reach) * Math.PI) / 180);
  const look = (level: number, south: number, north: number, west: number, east: number) => {
    for (let row = rowOf(level, south); row <= rowOf(level, north); row++) {
      for (let column = columnOf(level, west); column <= columnOf(level, east); column++) {
        const cell = boundsOf(level, row, column);
        if (nearestKm(near, cell) > near.radiusKm * (1 + MARGIN)) continue;
        const inside = farthestKm(near, cell) < near.radiusKm * (1 - MARGIN);
        if (inside) sure.push(markOf(level, row, column));
        else if (level === finest) maybe.push(markOf(level, row, column));
        else look(level + 1, cell.south + HALF, cell.north - HALF, cell.west + HALF, cell.east - HALF);
      }
    }
  };
  look(
    0,
    near.latitude - reach,
    near.latitude + reach,
    near.longitude - reachEast,
    near.longitude + reachEast,
  );
  return { sure: any(sure.map(term)), maybe: any(maybe.map(term)) };
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

/** Keeps the bounds of a cell within it, whatever the last digit of a division is. */
const HALF = 0.01;

function boundsOf(level: number, row: number, column: number): Bounds {
  const { north, east } = CELLS[level]!;
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
  return Math.floor(latitude / CELLS[level]!.north);
}

function columnOf(level: number, longitude: number): number {
  return Math.floor(longitude / CELLS[level]!.east);
}

function markOf(level: number, row: number, column: number): string {
  return `g:${level}.${row}.${column}`;
}
