import {boundSign, isBetter, isUp} from './objectives.js';
import {label, quantity} from './format.js';

/**
 * The worst values that are still wanted, by objective; objectives without one are left out.
 *
 * @typedef {Object<string, number>} Bounds
 */

const UNITS = {
  ms: 1,
  s: 1000,
  b: 1,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  k: 1e3,
  m: 1e6,
  g: 1e9,
  t: 1e12,
};

/** Bounds as REST writes them, for example `latency_ms<=20`. */
export function parseBounds(texts) {
  const bounds = {};
  for (const text of texts) {
    const match = /^\s*(\w+)\s*(?:<=|>=)\s*(\S+)\s*$/.exec(text);
    if (match && Number.isFinite(Number(match[2]))) {
      bounds[match[1]] = Number(match[2]);
    }
  }
  return bounds;
}

/** The opposite of {@link parseBounds}. */
export function writeBounds(bounds) {
  return Object.entries(bounds).map(
    ([name, value]) => `${name}${isUp(name) ? '>=' : '<='}${Number(value.toPrecision(6))}`,
  );
}

/**
 * What somebody typed, in the unit of REST: `20` in the unit shown, or with its own as in `200 MB`.
 *
 * @param {number} unit what a bare number is counted in
 * @returns {number|null} null for no bound, NaN for what is no number
 */
export function parseQuantity(text, unit) {
  const trimmed = text.trim();
  if (trimmed === '') {
    return null;
  }
  const match = /^([\d.,]+(?:e\d+)?)\s*([a-z]*)$/i.exec(trimmed);
  if (!match) {
    return NaN;
  }
  const own = match[2] === '' ? unit : UNITS[match[2].toLowerCase()];
  const value = Number(match[1].replaceAll(',', ''));
  return own === undefined || !(value >= 0) ? NaN : value * own;
}

/** Bounds in words: `latency ≤ 20 ms and peak memory ≤ 200 MiB`. */
export function inWords(bounds) {
  const parts = Object.entries(bounds).map(
    ([name, value]) => `${label(name)} ${boundSign(name)} ${quantity(name, value)}`,
  );
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** A test of whether the point of an index keeps the bounds. */
export function keeper(points, bounds) {
  const tests = Object.entries(bounds)
    .filter(([name]) => name in points.values)
    .map(([name, bound]) => ({column: points.values[name], up: isUp(name), bound}));
  return (index) => {
    for (const {column, up, bound} of tests) {
      if (up ? column[index] < bound : column[index] > bound) {
        return false;
      }
    }
    return true;
  };
}

/**
 * Of these members the best one that keeps the bounds, and where none does the one that breaks
 * them by the least share.
 *
 * @param {number[]} members indices
 * @returns {{best: number|null, nearest: number|null}}
 */
export function best(points, members, bounds, objective) {
  const keeps = keeper(points, bounds);
  const column = points.values[objective];
  let found = null;
  for (const index of members) {
    if (keeps(index) && (found === null || isBetter(objective, column[index], column[found]))) {
      found = index;
    }
  }
  return {best: found, nearest: found === null ? nearest(points, members, bounds) : null};
}

function nearest(points, members, bounds) {
  let found = null;
  let least = Infinity;
  for (const index of members) {
    const off = violation(points, index, bounds);
    if (off < least) {
      [found, least] = [index, off];
    }
  }
  return found;
}

/** The largest share by which a bound is broken; 0 where all are kept. */
function violation(points, index, bounds) {
  let worst = 0;
  for (const [name, bound] of Object.entries(bounds)) {
    const value = points.values[name]?.[index];
    const off = (isUp(name) ? bound - value : value - bound) / bound;
    worst = Math.max(worst, off);
  }
  return worst;
}
