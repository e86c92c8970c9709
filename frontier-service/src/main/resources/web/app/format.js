/** How figures, times and names read everywhere on the page. */

const SCALES = [
  [1e12, ' T'],
  [1e9, ' G'],
  [1e6, ' M'],
  [1e3, ' k'],
];

/** Three significant digits, never an exponent below 10^15: 0.0123, 1.23, 12.3, 123, 1,230. */
export function number(value) {
  if (value === null || value === undefined || Number.isNaN(value)) {
    return '–';
  }
  if (value === 0 || !Number.isFinite(value)) {
    return String(value);
  }
  const rounded = Number(value.toPrecision(3));
  const digits = Math.min(Math.max(2 - Math.floor(Math.log10(Math.abs(rounded))), 0), 8);
  return digits === 0 ? count(rounded) : rounded.toFixed(digits);
}

/** A whole number with its thousands set apart: 100,000. */
export function count(value) {
  return Math.round(value).toString().replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** With a prefix of ten: 14.4 M, 1.2 G, 512. */
export function scaled(value) {
  const [unit, suffix] = SCALES.find(([least]) => Math.abs(value) >= least) ?? [1, ''];
  return number(value / unit) + suffix;
}

/** 83.6 MiB, 1.02 GiB. */
export function bytes(value) {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  const step = value < 1 ? 0 : Math.min(Math.floor(Math.log2(value) / 10), units.length - 1);
  return `${number(value / 1024 ** step)} ${units[step]}`;
}

/** Milliseconds, as seconds from 10 s on: 20.1 ms, 12.3 s. */
export function milliseconds(value) {
  return value >= 10_000 ? `${number(value / 1000)} s` : `${number(value)} ms`;
}

/**
 * A figure of a name as REST has it, in its unit: `quantity('decoder_parameters', 14.4e6)` is
 * `14.4 M`, `quantity('latency_ms', 20.13)` is `20.1 ms`.
 */
export function quantity(name, value) {
  if (value === null || value === undefined || Number.isNaN(value)) {
    return '–';
  }
  if (name.endsWith('bytes')) {
    return bytes(value);
  }
  if (name.endsWith('_ms')) {
    return milliseconds(value);
  }
  if (name.endsWith('seconds')) {
    return duration(value);
  }
  return scaled(value);
}

/** Low and high in the unit of the figure: `18.9 – 19.4 ms`; empty where both are the same. */
export function interval(name, low, high) {
  if (low === null || low === undefined || low === high) {
    return '';
  }
  const [from, to] = [quantity(name, low), quantity(name, high)];
  const unit = from.slice(from.search(/ [^ ]*$/));
  return to.endsWith(unit) && unit.trim() !== '' && /[a-zA-Z]/.test(unit)
    ? `${from.slice(0, -unit.length)} – ${to}`
    : `${from} – ${to}`;
}

/** 45 s, 3 min 20 s, 2 h 5 min, 3 d 4 h. */
export function duration(seconds) {
  const whole = Math.round(seconds);
  if (whole < 60) {
    return seconds < 10 && seconds !== whole ? `${number(seconds)} s` : `${whole} s`;
  }
  const parts = [
    [86_400, 'd'],
    [3_600, 'h'],
    [60, 'min'],
    [1, 's'],
  ];
  const first = parts.findIndex(([unit]) => whole >= unit);
  return parts
    .slice(first, first + 2)
    .map(([unit, name], index) => {
      const bigger = index === 0 ? Infinity : parts[first][0];
      return [Math.floor((whole % bigger) / unit), name];
    })
    .filter(([many]) => many > 0)
    .map(([many, name]) => `${many} ${name}`)
    .join(' ');
}

/** Seconds of an ISO-8601 duration without months: `PT10M` is 600. */
export function isoSeconds(text) {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(text);
  if (!parts) {
    return NaN;
  }
  const [days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

/** An instant in the reader's zone: 2026-11-22 10:31:05. */
export function time(instant) {
  const at = new Date(instant);
  const two = (part) => String(part).padStart(2, '0');
  return (
    `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
    + ` ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
  );
}

/** How long ago an instant was, in its biggest unit: just now, 12 s ago, 3 min ago. */
export function ago(instant, now = Date.now()) {
  const seconds = (now - new Date(instant).getTime()) / 1000;
  if (seconds < 2) {
    return 'just now';
  }
  const [unit, name] = [
    [86_400, 'd'],
    [3_600, 'h'],
    [60, 'min'],
    [1, 's'],
  ].find(([least]) => seconds >= least);
  return `${Math.floor(seconds / unit)} ${name} ago`;
}

/** The first 12 digits of a candidate's id, as the command line shows it. */
export function short(id) {
  return id.slice(0, 12);
}

/** A name as REST has it, for people: `peak_memory_bytes` is `peak memory`. */
export function label(name) {
  return name.replace(/_(ms|bytes)$/, '').replaceAll('_', ' ');
}

/** An architecture in one line: `8 layers of 832, inner 1472–4032, heads 2–8`. */
export function shape(architecture) {
  const range = (gene) => {
    const all = Array.isArray(gene) ? gene : [gene];
    const [least, most] = [Math.min(...all), Math.max(...all)];
    return least === most ? String(least) : `${least}–${most}`;
  };
  const {n_layer: layers, d_model: width, d_inner: inner, n_head: heads} = architecture;
  return [
    `${layers} ${layers === 1 ? 'layer' : 'layers'} of ${width}`,
    ...(inner === undefined ? [] : [`inner ${range(inner)}`]),
    ...(heads === undefined ? [] : [`heads ${range(heads)}`]),
  ].join(', ');
}
