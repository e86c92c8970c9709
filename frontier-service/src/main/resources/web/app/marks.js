/** Symbols of the plot, the same on the canvas and in legends. */

const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'pentagon', 'down'];

/** The symbol of a device by its position among all. */
export function symbolOf(device) {
  return SHAPES[device % SHAPES.length];
}

/** Adds a symbol to the context's path. */
export function trace(context, symbol, x, y, radius) {
  switch (symbol) {
    case 'circle':
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
      break;
    case 'star':
      polygon(context, x, y, 10, (i) => radius * (i % 2 ? 0.5 : 1.25), -Math.PI / 2);
      break;
    default:
      polygon(context, x, y, CORNERS[symbol].many, () => radius * 1.2, CORNERS[symbol].turn);
  }
}

const CORNERS = {
  square: {many: 4, turn: Math.PI / 4},
  diamond: {many: 4, turn: 0},
  triangle: {many: 3, turn: -Math.PI / 2},
  down: {many: 3, turn: Math.PI / 2},
  pentagon: {many: 5, turn: -Math.PI / 2},
};

function polygon(context, x, y, many, radius, turn) {
  for (let i = 0; i < many; i++) {
    const angle = turn + (i * 2 * Math.PI) / many;
    const [px, py] = [x + radius(i) * Math.cos(angle), y + radius(i) * Math.sin(angle)];
    if (i === 0) {
      context.moveTo(px, py);
    } else {
      context.lineTo(px, py);
    }
  }
  context.closePath();
}

/** A symbol as the path of an SVG of 16 by 16. */
export function symbolPath(symbol, radius = 5) {
  const parts = [];
  trace(
    {
      moveTo: (x, y) => parts.push(`M${x.toFixed(1)} ${y.toFixed(1)}`),
      lineTo: (x, y) => parts.push(`L${x.toFixed(1)} ${y.toFixed(1)}`),
      arc: (x, y, r) =>
        parts.push(`A${r} ${r} 0 1 1 ${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}`),
      closePath: () => parts.push('Z'),
    },
    symbol,
    8,
    8,
    radius,
  );
  return parts.join('');
}
