/** The theme's colours for what is drawn on a canvas, which does not know custom properties. */

const NAMES = ['bg', 'surface', 'shade', 'text', 'muted', 'line', 'accent', 'warn', 'cloud'];
const SERIES = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'];
const dark = matchMedia('(prefers-color-scheme: dark)');

/** Tells when the colours have changed: event `change`. */
export const theme = new EventTarget();

let known = null;

function changed() {
  known = null;
  theme.dispatchEvent(new Event('change'));
}

dark.addEventListener('change', changed);
new MutationObserver(changed).observe(document.documentElement, {
  attributeFilter: ['data-theme'],
});

/** Whether the page is dark now. */
export function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : dark.matches;
}

/** Colours as `rgb(...)`; `series` has those of devices and strategies, in order. */
export function palette() {
  known ??= read();
  return known;
}

function read() {
  const probe = document.createElement('span');
  document.body.append(probe);
  const colour = (name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const found = Object.fromEntries(NAMES.map((name) => [name, colour(name)]));
  found.series = SERIES.map(colour);
  probe.remove();
  return found;
}

/** The colour of a device or strategy by its position among all. */
export function seriesColour(colours, index) {
  return colours.series[index % colours.series.length];
}

/** Viridis (Smith and van der Walt 2015), told apart with any colour vision and in grey. */
const VIRIDIS = [
  [68, 1, 84],
  [72, 40, 120],
  [62, 74, 137],
  [49, 104, 142],
  [38, 130, 142],
  [31, 158, 137],
  [53, 183, 121],
  [110, 206, 88],
  [181, 222, 43],
  [253, 231, 37],
];

/**
 * The colour of a share, 0..1, of a range; without the end that would vanish in the background.
 */
export function gradient(share) {
  const [from, to] = isDark() ? [0.22, 1] : [0, 0.88];
  const place = (from + Math.min(Math.max(share, 0), 1) * (to - from)) * (VIRIDIS.length - 1);
  const low = Math.min(Math.floor(place), VIRIDIS.length - 2);
  const mixed = VIRIDIS[low].map((part, i) =>
    Math.round(part + (place - low) * (VIRIDIS[low + 1][i] - part)),
  );
  return `rgb(${mixed.join(', ')})`;
}

/** Whether things may move. */
export function mayMove() {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
