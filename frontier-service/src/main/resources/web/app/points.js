/** What a result is, as REST numbers it. */
export const DOMINATED = 0;
export const MEMBER = 1;
export const BASELINE = 2;
export const HELD = 3;
export const SUPERSEDED = 4;

const NAMES = ['dominated', 'on the frontier', 'baseline', 'held', 'superseded'];

/** A point's state, for people. */
export function stateName(state) {
  return NAMES[state] ?? 'unknown';
}

/**
 * The results of a search in columns: quick to draw a hundred thousand of, and to add one to.
 * Failures are none of them.
 */
export class Points {
  #capacity = 0;
  /** @type {Map<string, number> | null} by device and candidate the newest attempt's index */
  #newest = null;

  /** @param {string[]} objectives */
  constructor(objectives) {
    this.objectives = objectives;
    /** @type {string[]} */
    this.devices = [];
    this.length = 0;
    /** The number of the newest result, failures included. */
    this.last = 0;
    this.number = new Int32Array(0);
    this.device = new Uint8Array(0);
    this.state = new Uint8Array(0);
    this.attempt = new Uint16Array(0);
    /** @type {string[]} */
    this.candidate = [];
    /** Columns by objective. */
    this.values = columns(objectives);
    this.logs = columns(objectives);
    this.low = columns(objectives);
    this.high = columns(objectives);
    /** Counts the changes, so that others know when to look again. */
    this.version = 0;
  }

  /** Appends what `GET points` answered. */
  appendColumns(answer) {
    const start = this.length;
    const many = answer.number.length;
    this.#reserve(start + many);
    const devices = answer.devices.map((device) => this.deviceIndex(device));
    this.number.set(answer.number, start);
    this.attempt.set(answer.attempt, start);
    this.state.set(answer.state, start);
    for (let i = 0; i < many; i++) {
      this.device[start + i] = devices[answer.device[i]];
      this.candidate.push(answer.candidate[i]);
    }
    for (const name of this.objectives) {
      const value = this.values[name];
      const log = this.logs[name];
      value.set(answer.values[name], start);
      this.low[name].set(answer.low[name], start);
      this.high[name].set(answer.high[name], start);
      for (let i = start; i < start + many; i++) {
        log[i] = Math.log(value[i]);
      }
    }
    this.length += many;
    this.last = Math.max(this.last, answer.last ?? 0, many ? answer.number[many - 1] : 0);
    this.#newest = null;
    this.version++;
  }

  /**
   * Takes in a result as the stream tells it; one that is known already changes nothing.
   *
   * @returns {number} its index, or -1 where it has none
   */
  addEvent(event) {
    if (event.number <= this.last) {
      return -1;
    }
    this.last = event.number;
    const device = this.deviceIndex(event.device);
    const index = measured(event, this.objectives) ? this.#add(event, device) : -1;
    (event.left ?? []).forEach((id) => this.#mark(device, id, MEMBER, DOMINATED));
    (event.joined ?? []).forEach((id) => this.#mark(device, id, DOMINATED, MEMBER));
    this.version++;
    return index;
  }

  /** The position of a device among all, which is made where it is new. */
  deviceIndex(device) {
    const index = this.devices.indexOf(device);
    return index >= 0 ? index : this.devices.push(device) - 1;
  }

  /** Indices of those in a state, in order. */
  inState(state) {
    const found = [];
    for (let i = 0; i < this.length; i++) {
      if (this.state[i] === state) {
        found.push(i);
      }
    }
    return found;
  }

  /** Smallest and largest value of what is shown. */
  extent(name, shows) {
    const value = this.values[name];
    let [low, high] = [Infinity, -Infinity];
    for (let i = 0; i < this.length; i++) {
      if (this.state[i] !== SUPERSEDED && shows(i)) {
        low = Math.min(low, value[i]);
        high = Math.max(high, value[i]);
      }
    }
    return {low, high};
  }

  #add(event, device) {
    const newest = this.#index();
    const index = this.length;
    this.#reserve(index + 1);
    this.number[index] = event.number;
    this.device[index] = device;
    this.attempt[index] = event.attempt ?? 1;
    this.state[index] = event.baseline ? BASELINE : event.held ? HELD : DOMINATED;
    this.candidate.push(event.candidate);
    for (const name of this.objectives) {
      const value = event.values[name];
      this.values[name][index] = value;
      this.logs[name][index] = Math.log(value);
      this.low[name][index] = event.low?.[name] ?? value;
      this.high[name][index] = event.high?.[name] ?? value;
    }
    this.length++;
    const key = this.#key(device, event.candidate);
    const earlier = newest.get(key);
    if (earlier !== undefined) {
      this.state[earlier] = SUPERSEDED;
    }
    newest.set(key, index);
    return index;
  }

  #mark(device, candidate, from, to) {
    const index = this.#index().get(this.#key(device, candidate));
    if (index !== undefined && this.state[index] === from) {
      this.state[index] = to;
    }
  }

  #key(device, candidate) {
    return `${device} ${candidate}`;
  }

  /** Made when it is first needed: the page shows without it. */
  #index() {
    if (!this.#newest) {
      this.#newest = new Map();
      for (let i = 0; i < this.length; i++) {
        if (this.state[i] !== SUPERSEDED) {
          this.#newest.set(this.#key(this.device[i], this.candidate[i]), i);
        }
      }
    }
    return this.#newest;
  }

  #reserve(length) {
    if (length <= this.#capacity) {
      return;
    }
    this.#capacity = Math.max(length, this.#capacity * 2, 1024);
    const grown = (column) => {
      const bigger = new column.constructor(this.#capacity);
      bigger.set(column);
      return bigger;
    };
    this.number = grown(this.number);
    this.device = grown(this.device);
    this.state = grown(this.state);
    this.attempt = grown(this.attempt);
    for (const name of this.objectives) {
      this.values[name] = grown(this.values[name]);
      this.logs[name] = grown(this.logs[name]);
      this.low[name] = grown(this.low[name]);
      this.high[name] = grown(this.high[name]);
    }
  }
}

function columns(objectives) {
  return Object.fromEntries(objectives.map((name) => [name, new Float64Array(0)]));
}

function measured(event, objectives) {
  return Boolean(event.values) && objectives.every((name) => Number.isFinite(event.values[name]));
}
