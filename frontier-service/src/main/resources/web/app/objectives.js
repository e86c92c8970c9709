import {get} from './api.js';

/**
 * What the page must know of an objective beside its name. Built in are those that REST knows now;
 * others are learned from it.
 *
 * @type {Map<string, {direction: 'up'|'down'}>}
 */
const known = new Map(
  Object.entries({
    decoder_parameters: {direction: 'up'},
    latency_ms: {direction: 'down'},
    latency_normalised_ms: {direction: 'down'},
    latency_decode_ms: {direction: 'down'},
    peak_memory_bytes: {direction: 'down'},
  }),
);

/** Whether more of it is better. */
export function isUp(name) {
  return known.get(name)?.direction === 'up';
}

/** Makes sure that these are known, asking the service where they are not. */
export async function learn(names) {
  if (names.every((name) => known.has(name))) {
    return;
  }
  for (const {name, direction} of (await get('/api/options')).objectives) {
    known.set(name, {direction: direction.toLowerCase()});
  }
}

/** The objective in which the best is looked for unless somebody says otherwise. */
export function bestIn(names) {
  return names.find(isUp) ?? names[0];
}

/** Whether the first value is better than the second. */
export function isBetter(name, value, other) {
  return isUp(name) ? value > other : value < other;
}

/** How a bound on it is written: `≥` where more is better. */
export function boundSign(name) {
  return isUp(name) ? '≥' : '≤';
}

const BINARY = [
  [1024 ** 3, 'GiB'],
  [1024 ** 2, 'MiB'],
  [1024, 'KiB'],
  [1, 'B'],
];
const DECIMAL = [
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
  [1, ''],
];
const TIME = [
  [1000, 's'],
  [1, 'ms'],
];

/**
 * The unit in which figures up to this one are best written.
 *
 * @returns {{size: number, name: string}} `size` in the unit of REST
 */
export function unitFor(name, most) {
  const units = name.endsWith('bytes') ? BINARY : name.endsWith('_ms') ? TIME : DECIMAL;
  const factor = units === DECIMAL ? 1 : 10;
  const [size, unit] = units.find(([least]) => most >= least * factor) ?? units.at(-1);
  return {size, name: unit};
}
