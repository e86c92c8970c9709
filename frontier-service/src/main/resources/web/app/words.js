/** Closed sets of the service in words. What a later version adds is shown under its own name. */

import {label} from './format.js';

const INTERFERENCE = {
  never_steady: 'Warm-up reached its cap before the times settled.',
  others_cpu: 'Other processes took more than half a core.',
  stolen_cpu: 'The host of this virtual machine took more than 2 % of a core.',
  cores_lost: 'The measuring threads were without their cores for 3 % of the time or more.',
  throttled: 'A measured core was slowed down for heat.',
  jump: 'In the midst of the timed runs the times jumped by more than 3 % and stayed there.',
};

const FAILURES = {
  out_of_memory: 'The device’s memory did not suffice.',
  runtime_error: 'The runtime refused the model, or the measuring process died.',
  time_limit: 'It took longer than a measurement may.',
  disturbed: 'Something disturbed the device, and the protocol refuses what was timed meanwhile.',
  invalid_model: 'No graph can be built for this architecture.',
  lost: 'Its worker died on every permitted delivery.',
  cancelled: 'The search had ended before it was measured.',
};

const DRIFT = {
  calibrating: 'Too few readings to know what is usual here.',
  steady: 'As usual.',
  drifted: 'Since some readings ago the device is faster or slower than it was.',
};

const STRATEGIES = {
  predictor: 'learns costs from every result and proposes where it expects the greatest gain',
  lts: 'evolution around the frontier, as in Lightweight Transformer Search',
  nsga2: 'the classic genetic algorithm for several objectives',
  hat: 'evolution under a latency bound, as in HAT; needs a bound',
  random: 'draws at random; what others have to beat',
};

const OBJECTIVES = {
  decoder_parameters: 'parameters outside the embedding, which rank quality',
  latency_ms: 'median time of the prefill',
  latency_normalised_ms: 'the same, without how slow the device was just then',
  latency_decode_ms: 'median time of one more token',
  peak_memory_bytes: 'resident memory of the model at its peak',
};

/** What an objective is; empty where nobody wrote it down. */
export const objective = (key) => OBJECTIVES[key] ?? '';

/** What speaks against a timing. */
export const interference = (key) => INTERFERENCE[key] ?? label(key);

/** Why there is no measurement. */
export const failure = (key) => FAILURES[key] ?? label(key);

/** What the sentinels say of a device. */
export const drift = (key) => DRIFT[key] ?? label(key);

/** What a strategy does; empty where nobody wrote it down. */
export const strategy = (key) => STRATEGIES[key] ?? '';

/** A count with its noun: `1 layer`, `12 layers`. */
export const many = (count, one, several = `${one}s`) => `${count} ${count === 1 ? one : several}`;
