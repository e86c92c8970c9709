const STEPS = [1, 2, 2.5, 5, 10];

/** A range of values along an axis, linear or logarithmic. Immutable. */
export class Scale {
  /**
   * @param {number} min
   * @param {number} max above min
   * @param {boolean} log then min is positive
   */
  constructor(min, max, log) {
    this.min = min;
    this.max = max;
    this.log = log;
    this.from = this.#forward(min);
    this.span = this.#forward(max) - this.from;
  }

  /** A scale that has room around these values; any where there are none. */
  static around(low, high, log) {
    if (!(low <= high)) {
      return new Scale(log ? 1 : 0, log ? 10 : 1, log);
    }
    if (log) {
      const least = low > 0 ? low : high > 0 ? high / 1000 : 1;
      const most = Math.max(high, least);
      const room = Math.max((most / least) ** 0.04, 1.02);
      return new Scale(least / room, most * room, true);
    }
    const room = high > low ? (high - low) * 0.05 : Math.abs(high) * 0.1 || 1;
    return new Scale(low >= 0 && low - room < 0 ? 0 : low - room, high + room, false);
  }

  #forward(value) {
    return this.log ? Math.log(value) : value;
  }

  /** Where a value is, 0 at min and 1 at max. */
  at(value) {
    return (this.#forward(value) - this.from) / this.span;
  }

  /** The value at a place. */
  value(place) {
    const inside = this.from + place * this.span;
    return this.log ? Math.exp(inside) : inside;
  }

  /** The same moved by a share of its length. */
  moved(share) {
    return new Scale(this.value(share), this.value(1 + share), this.log);
  }

  /** The same zoomed: factor 2 shows half of it, the place stays where it is. */
  zoomed(factor, place) {
    const scale = new Scale(
      this.value(place - place / factor),
      this.value(place + (1 - place) / factor),
      this.log,
    );
    return Number.isFinite(scale.span) && scale.span > Math.abs(scale.from) * 1e-9 ? scale : this;
  }

  /**
   * Round values to mark.
   *
   * @param {number} most how many at most
   * @param {number} unit values are round in multiples of it
   */
  ticks(most, unit = 1) {
    const decades = this.log ? this.span / Math.LN10 : 0;
    return decades > 0.7
      ? logTicks(this.min / unit, this.max / unit, most).map((tick) => tick * unit)
      : linearTicks(this.min / unit, this.max / unit, most).map((tick) => tick * unit);
  }
}

function linearTicks(min, max, most) {
  const rough = (max - min) / Math.max(most, 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * STEPS.find((one) => one * power >= rough * 0.999);
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from({length: Math.max(last - first + 1, 0)}, (_, i) => round((first + i) * step));
}

/** 1, 2, 5 of each decade, or fewer of them. */
function logTicks(min, max, most) {
  const first = Math.floor(Math.log10(min));
  const last = Math.ceil(Math.log10(max));
  for (const digits of [[1, 2, 3, 5, 7], [1, 2, 5], [1, 3], [1]]) {
    const ticks = [];
    for (let power = first; power <= last; power++) {
      ticks.push(...digits.map((digit) => round(digit * 10 ** power)));
    }
    const inside = ticks.filter((tick) => tick >= min * 0.9999 && tick <= max * 1.0001);
    if (inside.length <= most || digits.length === 1) {
      const every = Math.ceil(inside.length / most);
      return inside.filter((_, index) => index % every === 0);
    }
  }
  return [];
}

function round(value) {
  return Number(value.toPrecision(12));
}
