import {isUp} from './objectives.js';

const DASH = [5, 4];

/**
 * Darkens what the bounds leave out of a plot, and draws the bounds as lines.
 *
 * @param {import('./frame.js').Frame} frame
 * @param {{x: Axis, y: Axis, xName: string, yName: string}} axes
 * @param {import('./bounds.js').Bounds} bounds
 */
export function shade(frame, {x, y, xName, yName}, bounds) {
  const {left, top, width, height} = frame.box;
  const share = (axis, name) => Math.min(Math.max(axis.scale.at(bounds[name]), -0.01), 1.01);
  frame.clipped((context) => {
    context.fillStyle = frame.colours.shade;
    context.strokeStyle = frame.colours.accent;
    context.lineWidth = 1.5;
    context.setLineDash(DASH);
    if (xName in bounds) {
      const at = left + share(x, xName) * width;
      const [from, to] = isUp(xName) ? [left, at] : [at, left + width];
      context.fillRect(from, top, to - from, height);
      line(context, [at, top], [at, top + height]);
    }
    if (yName in bounds) {
      const at = top + (1 - share(y, yName)) * height;
      const [from, to] = isUp(yName) ? [at, top + height] : [top, at];
      context.fillRect(left, from, width, to - from);
      line(context, [left, at], [left + width, at]);
    }
  });
}

function line(context, from, to) {
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
}
