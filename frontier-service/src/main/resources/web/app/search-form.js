/**
 * The form of a new search and the request it stands for. Only what cannot be written as a request
 * at all is refused here; every rule of searches is the service's, which is asked as one types.
 */

/** What can stand in a field of time: 90s, 10m, 1h30m, 2d. */
const TIME = /^(?=\d)(\d+d)?(\d+h)?(\d+m)?(\d+s)?$/;

/** Units of an objective's unit, and how many of it each is; the first is the usual one. */
const UNITS = {
  ms: [['ms', 1], ['s', 1e3]],
  bytes: [['MiB', 2 ** 20], ['GiB', 2 ** 30], ['MB', 1e6], ['GB', 1e9]],
  parameters: [['M', 1e6], ['k', 1e3], ['B', 1e9]],
};

/** Units in which a bound on an objective can be given. */
export function units(objective) {
  return UNITS[objective.unit] ?? [[objective.unit, 1]];
}

/** A form with the defaults of the service. */
export function blank(options) {
  return {
    space: options.spaces[0].name,
    own: '',
    strategy: options.strategies[0],
    seed: '1',
    measurements: '200',
    time: '',
    workload: options.workloads[0].name,
    objectives: options.standard_objectives,
    bounds: Object.fromEntries(
      options.objectives.map((one) => [one.name, {value: '', unit: units(one)[0][0]}]),
    ),
    devices: [],
    baselines: null,
  };
}

/** The bound on an objective as the service writes it: `latency_ms<=20`; null where none is set. */
export function bound(objective, {value, unit}) {
  if (value.trim() === '') {
    return null;
  }
  const factor = units(objective).find(([name]) => name === unit)[1];
  const amount = Number((Number(value) * factor).toPrecision(15));
  return `${objective.name}${objective.direction === 'up' ? '>=' : '<='}${amount}`;
}

/** Whether a workload has the decode step that this objective is of. */
export function fits(objective, workload) {
  return objective.name !== 'latency_decode_ms' || workload.decode_steps > 0;
}

/**
 * The request of a form.
 *
 * @returns {{body: object, problems: {field: string, rule: string}[]}} the fields that cannot be
 *     written, as the service names fields
 */
export function request(form, options) {
  const problems = [];
  const refuse = (field, rule) => {
    problems.push({field, rule});
  };
  const chosen = options.objectives.filter((one) => form.objectives.includes(one.name));
  const body = {
    space: space(form, refuse),
    strategy: form.strategy,
    seed: whole('seed', 'Seed', form.seed, refuse),
    budget: budget(form, refuse),
    workload: form.workload,
    objectives: chosen.map((one) => one.name),
  };
  if (chosen.length === 0) {
    refuse('objectives', 'Choose at least one.');
  }
  const bounds = chosen.flatMap((one) => bounded(one, form.bounds[one.name], refuse));
  return {
    body: {
      ...body,
      ...(bounds.length > 0 ? {bounds} : {}),
      ...(form.devices.length > 0 ? {devices: form.devices} : {}),
      ...(form.baselines === null ? {} : {baselines: form.baselines}),
    },
    problems,
  };
}

/** Violations by the field of the form that they are about; `other` for the rest. */
export function byField(violations) {
  const known = [
    'space', 'strategy', 'seed', 'budget', 'workload', 'objectives', 'bounds', 'devices',
    'baselines',
  ];
  const found = {};
  for (const violation of violations) {
    const first = violation.field.split('.')[0];
    const field = known.includes(first) ? first : 'other';
    (found[field] ??= []).push(violation);
  }
  return found;
}

/** The line of a space's text that a violation is about; null where it says none. */
export function line({field, rule}) {
  const said = field.split('.')[0] === 'space' ? /^space:(\d+): /.exec(rule) : null;
  return said ? Number(said[1]) : null;
}

function space({space: name, own}, refuse) {
  if (name !== '') {
    return name;
  }
  const text = own.trim();
  if (text === '') {
    refuse('space', 'Write a space, or begin from a built-in one.');
    return null;
  }
  if (!text.startsWith('{')) {
    return own;
  }
  try {
    return JSON.parse(text);
  } catch (problem) {
    refuse('space', `No JSON: ${problem.message}`);
    return null;
  }
}

function budget({measurements, time}, refuse) {
  const made = {};
  if (measurements.trim() !== '') {
    made.measurements = whole('budget', 'Measurements', measurements, refuse);
  }
  const limit = time.trim().toLowerCase();
  if (limit !== '') {
    made.time = limit;
    if (!TIME.test(limit)) {
      refuse('budget', `Time “${time}”: expected for example 90s, 10m, 1h30m or 2d.`);
    }
  }
  if (Object.keys(made).length === 0) {
    refuse('budget', 'Give measurements, a time or both.');
  }
  return made;
}

function bounded(objective, given, refuse) {
  const text = bound(objective, given);
  if (text === null) {
    return [];
  }
  if (!(Number(given.value) > 0)) {
    refuse('bounds', `“${given.value}”: expected a number above 0.`);
    return [];
  }
  return [text];
}

function whole(field, name, text, refuse) {
  const number = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(number)) {
    refuse(field, `${name} “${text}”: expected a whole number.`);
    return null;
  }
  return number;
}
