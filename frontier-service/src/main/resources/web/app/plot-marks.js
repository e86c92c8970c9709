import {BASELINE, HELD, MEMBER} from './points.js';
import {isUp} from './objectives.js';
import {symbolOf, trace} from './marks.js';
import {gradient} from './theme.js';

const REACH_PX = 14;
const FRESH_MS = 1600;
const PLAIN_RADIUS = 4.5;
const LEAST_RADIUS = 3.5;
const MOST_RADIUS = 8;
/** More than these are drawn smaller, down to a half. */
const FEW = 150;
const LABEL_FONT = '12px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';

/**
 * What a drawing of the marks needs to know.
 *
 * @typedef {Object} Scene
 * @property {import('./points.js').Points} points
 * @property {{x: Axis, y: Axis, xName: string, yName: string}} axes
 * @property {string} colour the objective of colour and size; empty for the device's colour
 * @property {number[]} shown indices of members, baselines and held ones
 * @property {function(number): boolean} keeps whether a point is within the bounds
 * @property {Set<number>} best indices of the answer
 * @property {number} highlight index, or -1
 * @property {Map<string, string>} names of baselines by candidate
 * @property {Map<number, number>} fresh when a point joined, by index
 */

/** The points that are drawn one by one: members with their intervals, baselines, held ones. */
export class Marks {
  #shown = [];
  #xs = new Float32Array(0);
  #ys = new Float32Array(0);
  #size = 1;

  /**
   * @param {import('./frame.js').Frame} frame
   * @param {Scene} scene
   */
  draw(frame, scene) {
    this.#place(frame, scene);
    const range = rangeOf(scene);
    this.#size = Math.max(0.5, Math.min(1, (FEW / Math.max(scene.shown.length, 1)) ** 0.25));
    frame.clipped((context) => {
      this.#steps(context, scene);
      this.#intervals(frame, context, scene);
      scene.shown.forEach((index, i) => this.#mark(frame, context, scene, range, index, i));
      this.#rings(frame, context, scene);
      this.#labels(frame, context, scene);
    });
  }

  /** The mark near a position, or -1. */
  find(x, y) {
    let [found, least] = [-1, REACH_PX ** 2];
    this.#shown.forEach((index, i) => {
      const far = (this.#xs[i] - x) ** 2 + (this.#ys[i] - y) ** 2;
      if (far <= least) {
        [found, least] = [index, far];
      }
    });
    return found;
  }

  /** Where a mark is. */
  placeOf(index) {
    const i = this.#shown.indexOf(index);
    return i < 0 ? null : {x: this.#xs[i], y: this.#ys[i]};
  }

  #place(frame, {points, axes, shown}) {
    this.#shown = shown;
    if (this.#xs.length < shown.length) {
      this.#xs = new Float32Array(shown.length * 2);
      this.#ys = new Float32Array(shown.length * 2);
    }
    const [toX, toY] = projections(frame, axes);
    shown.forEach((index, i) => {
      this.#xs[i] = toX(points.values[axes.xName][index]);
      this.#ys[i] = toY(points.values[axes.yName][index]);
    });
  }

  /** Along the members that are best in these two objectives alone, a line for each device. */
  #steps(context, {points, axes, keeps}) {
    const members = this.#shown
      .map((index, i) => ({index, i}))
      .filter(({index}) => points.state[index] === MEMBER && keeps(index));
    const sign = (name) => (isUp(name) ? -1 : 1);
    const [xSign, ySign] = [sign(axes.xName), sign(axes.yName)];
    const xs = points.values[axes.xName];
    const ys = points.values[axes.yName];
    context.lineWidth = 1.25;
    context.globalAlpha = 0.5;
    for (const device of new Set(members.map(({index}) => points.device[index]))) {
      const own = members
        .filter(({index}) => points.device[index] === device)
        .sort((a, b) => (xs[a.index] - xs[b.index]) * xSign);
      context.strokeStyle = this.deviceColour(device);
      context.beginPath();
      let last = null;
      for (const {index, i} of own) {
        if (last === null) {
          context.moveTo(this.#xs[i], this.#ys[i]);
        } else if ((ys[index] - ys[last.index]) * ySign < 0) {
          context.lineTo(this.#xs[i], this.#ys[last.i]);
          context.lineTo(this.#xs[i], this.#ys[i]);
        } else {
          continue;
        }
        last = {index, i};
      }
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  #intervals(frame, context, {points, axes, shown, keeps}) {
    const [toX, toY] = projections(frame, axes);
    context.strokeStyle = frame.colours.muted;
    context.lineWidth = 1;
    for (const [within, alpha] of [
      [false, 0.15],
      [true, 0.6],
    ]) {
      context.globalAlpha = alpha;
      context.beginPath();
      shown.forEach((index, i) => {
        if (points.state[index] === HELD || keeps(index) !== within) {
          return;
        }
        const [x, y] = [this.#xs[i], this.#ys[i]];
        bar(context, toX, points, axes.xName, index, (at) => [at, y]);
        bar(context, toY, points, axes.yName, index, (at) => [x, at]);
      });
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  #mark(frame, context, scene, range, index, i) {
    const {points} = scene;
    const [x, y] = [this.#xs[i], this.#ys[i]];
    const within = scene.keeps(index);
    const symbol = symbolOf(points.device[index]);
    context.globalAlpha = within ? 1 : 0.22;
    context.lineWidth = 1.5;
    context.beginPath();
    switch (points.state[index]) {
      case MEMBER: {
        const share = range ? range(index) : 0;
        trace(context, symbol, x, y, this.#size * (range ? radiusOf(share) : PLAIN_RADIUS));
        context.fillStyle = range ? gradient(share) : this.deviceColour(points.device[index]);
        context.fill();
        context.lineWidth = 0.75 * this.#size;
        context.strokeStyle = frame.colours.text;
        context.stroke();
        break;
      }
      case BASELINE:
        trace(context, 'star', x, y, 7);
        context.fillStyle = frame.colours.surface;
        context.fill();
        context.strokeStyle = frame.colours.text;
        context.stroke();
        break;
      default:
        trace(context, symbol, x, y, this.#size * (PLAIN_RADIUS + 0.5));
        context.fillStyle = frame.colours.surface;
        context.fill();
        context.setLineDash([2, 2]);
        context.strokeStyle = frame.colours.warn;
        context.stroke();
        context.setLineDash([]);
    }
    context.globalAlpha = 1;
  }

  #rings(frame, context, scene) {
    const now = performance.now();
    this.#shown.forEach((index, i) => {
      const age = (now - (scene.fresh.get(index) ?? -Infinity)) / FRESH_MS;
      if (age < 1) {
        ring(context, frame.colours.accent, this.#xs[i], this.#ys[i], 8 + 14 * age, 2, 1 - age);
      }
      if (scene.best.has(index)) {
        ring(context, frame.colours.accent, this.#xs[i], this.#ys[i], 12, 2.5, 1);
      }
    });
    if (scene.highlight >= 0) {
      const {points, axes, highlight} = scene;
      const [toX, toY] = projections(frame, axes);
      const x = toX(points.values[axes.xName][highlight]);
      ring(context, frame.colours.text, x, toY(points.values[axes.yName][highlight]), 11, 1.5, 1);
    }
  }

  #labels(frame, context, {points, names}) {
    context.font = LABEL_FONT;
    context.textBaseline = 'middle';
    const right = frame.box.left + frame.box.width;
    this.#shown.forEach((index, i) => {
      if (points.state[index] !== BASELINE) {
        return;
      }
      const text = names.get(points.candidate[index]) ?? 'baseline';
      const fits = this.#xs[i] + 14 + context.measureText(text).width < right;
      context.textAlign = fits ? 'left' : 'right';
      const x = this.#xs[i] + (fits ? 12 : -12);
      context.lineWidth = 3;
      context.strokeStyle = frame.colours.surface;
      context.strokeText(text, x, this.#ys[i]);
      context.fillStyle = frame.colours.text;
      context.fillText(text, x, this.#ys[i]);
    });
  }

  /** @type {function(number): string} set by the plot */
  deviceColour = () => 'gray';
}

/** How long a point that joined is pointed at. */
export const freshFor = FRESH_MS;

/** The share, 0..1, of an index in the range of colours; null where there is none. */
function rangeOf({points, shown, colour}) {
  if (!colour) {
    return null;
  }
  const {low, high} = colourExtent(points, shown, colour);
  const [from, span] = [Math.log(low), Math.log(high / low) || 1];
  return (index) => (points.logs[colour][index] - from) / span;
}

/** Least and most of the objective of colour among what is shown. */
export function colourExtent(points, shown, colour) {
  let [low, high] = [Infinity, -Infinity];
  for (const index of shown) {
    if (points.state[index] === MEMBER) {
      low = Math.min(low, points.values[colour][index]);
      high = Math.max(high, points.values[colour][index]);
    }
  }
  return {low, high};
}

function radiusOf(share) {
  return LEAST_RADIUS + Math.min(Math.max(share, 0), 1) * (MOST_RADIUS - LEAST_RADIUS);
}

function projections(frame, {x, y}) {
  const {left, top, width, height} = frame.box;
  return [
    (value) => left + x.scale.at(value) * width,
    (value) => top + (1 - y.scale.at(value)) * height,
  ];
}

/** The interval of one objective, where it is longer than its symbol. */
function bar(context, project, points, name, index, at) {
  const [from, to] = [project(points.low[name][index]), project(points.high[name][index])];
  if (Math.abs(to - from) > 2) {
    context.moveTo(...at(from));
    context.lineTo(...at(to));
  }
}

function ring(context, colour, x, y, radius, width, alpha) {
  context.globalAlpha = alpha;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
  context.globalAlpha = 1;
}
