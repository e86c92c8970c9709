import {interval, quantity} from './format.js';

/** The attempts at a candidate as `GET /api/measurements/{candidate}` has them, put in order. */

/** What became of an attempt: failed, superseded, held or counts. */
export function standing(attempt) {
  if (attempt.failure) {
    return 'failed';
  }
  if (attempt.superseded) {
    return 'superseded';
  }
  return attempt.held ? 'held' : 'counts';
}

/** The measurement that took the place of a superseded one: the next of its search and device. */
export function successor(attempt, group) {
  return group.find((other) => !other.failure && other.attempt > attempt.attempt) ?? null;
}

/** How an attempt came to stand as it does. */
export function history(attempt, group) {
  const next = successor(attempt, group);
  const held =
    'It surprised: its costs were not what its neighbours predicted, so it was held outside the'
    + ' frontier and asked for again.';
  switch (standing(attempt)) {
    case 'failed':
      return 'It has no measurement and counts as one spent.';
    case 'superseded':
      return `${attempt.held ? `${held} ` : ''}Attempt ${next?.attempt ?? 'later'} took its place.`;
    case 'held':
      return `${held} No other attempt has come in yet.`;
    default:
      return attempt.attempt > 1
        ? 'It counts, in the place of the attempts before it.'
        : 'It counts.';
  }
}

/** By search and device, newest search first; within each by attempt. */
export function grouped(attempts) {
  const groups = new Map();
  for (const attempt of attempts) {
    const key = JSON.stringify([attempt.search, attempt.device]);
    groups.set(key, [...(groups.get(key) ?? []), attempt]);
  }
  return [...groups.values()]
    .map((group) => group.toSorted((a, b) => a.attempt - b.attempt))
    .sort((a, b) => b.at(-1).made_at.localeCompare(a.at(-1).made_at));
}

/** What speaks against an attempt's timings, as the service names it. */
export function doubtsOf({interference, steady, failure}) {
  const said = failure || steady || interference.includes('never_steady');
  return said ? interference : ['never_steady', ...interference];
}

/** Names of the objectives that an attempt has figures of, in their usual order. */
export function measuredObjectives(attempt) {
  const usual = ['latency_ms', 'latency_normalised_ms', 'latency_decode_ms', 'peak_memory_bytes'];
  const has = Object.keys(attempt)
    .filter((name) => name.endsWith('_low'))
    .map((name) => name.slice(0, -'_low'.length));
  const place = (name) => (usual.includes(name) ? usual.indexOf(name) : usual.length);
  return has.sort((a, b) => place(a) - place(b) || a.localeCompare(b));
}

/**
 * A figure of an attempt with its interval, in as many digits as tell the interval's ends apart.
 *
 * @returns {{value: string, interval: string}} interval empty where the figure is exact
 */
export function figure(attempt, name) {
  const [value, low, high] = ['', '_low', '_high'].map((end) => attempt[name + end]);
  if (!name.endsWith('_ms') || !(high > low)) {
    return {value: quantity(name, value), interval: interval(name, low, high)};
  }
  const digits = Math.min(5, Math.max(0, 1 - Math.floor(Math.log10(high - low))));
  const [middle, from, to] = [value, low, high].map((one) => one.toFixed(digits));
  return {value: `${middle} ms`, interval: `${from} – ${to}`};
}
