/** What axes of small plots need beside a Scale. */

/** Decimals that tell ticks of this distance apart. */
export function decimals(marks) {
  return marks.length < 2
    ? 2
    : Math.min(6, Math.max(0, -Math.floor(Math.log10(marks[1] - marks[0]) + 1e-9)));
}

const TIME_STEPS_S = [
  1, 5, 15, 30, 60, 300, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400, 172_800, 604_800,
];

/** About as many round times of the reader's zone between two, in milliseconds, with labels. */
export function timeTicks([from, to], about) {
  const rough = (to - from) / 1000 / Math.max(1, about);
  const step = 1000 * (TIME_STEPS_S.find((one) => one >= rough) ?? 2_592_000);
  const zone = new Date(from).getTimezoneOffset() * 60_000;
  const marks = [];
  for (let at = Math.ceil((from - zone) / step) * step + zone; at <= to; at += step) {
    marks.push({at, label: timeLabel(new Date(at), step)});
  }
  return marks;
}

function timeLabel(at, step) {
  const two = (part) => String(part).padStart(2, '0');
  if (step >= 86_400_000) {
    return `${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  }
  const minutes = `${two(at.getHours())}:${two(at.getMinutes())}`;
  return step >= 60_000 ? minutes : `${minutes}:${two(at.getSeconds())}`;
}

/** The q-quantile of sorted numbers, interpolated linearly. */
export function quantile(sorted, q) {
  const place = (sorted.length - 1) * q;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

/**
 * The range that shows what is usual, so that few outliers do not flatten the rest: all values, or
 * else those within 12 scaled median absolute deviations.
 */
export function usualRange(values, least = 0) {
  const sorted = Float64Array.from(values).sort();
  const middle = quantile(sorted, 0.5);
  const spread = quantile(
    sorted.map((value) => Math.abs(value - middle)).sort(),
    0.5,
  );
  const reach = Math.max(12 * 1.4826 * spread, least, 0.002 * Math.abs(middle));
  return [
    Math.min(middle, Math.max(sorted[0], middle - reach)),
    Math.max(middle, Math.min(sorted[sorted.length - 1], middle + reach)),
  ];
}
