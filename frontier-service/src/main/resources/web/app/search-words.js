import {count} from './format.js';
import {many} from './words.js';

/** 2.5 × 10⁵⁴ of what is too many to read. */
export function amount(number) {
  if (number < 1e15) {
    return count(number);
  }
  const power = Math.floor(Math.log10(number));
  const digits = [...String(power)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[digit]).join('');
  return `${(number / 10 ** power).toPrecision(2)} × 10${digits}`;
}

/** How many layers a space in its notation allows, and how wide. */
export function spaceWords({n_layer: layers, d_model: width}) {
  const range = (gene) =>
    gene?.from !== undefined
      ? `${gene.from}–${gene.to}`
      : Array.isArray(gene)
        ? gene.join(', ')
        : String(gene);
  return `${range(layers)} layers, ${range(width)} wide`;
}

/** What a workload times. */
export function workloadWords({tokens, batch, logits, decode_steps: steps, precision, threads}) {
  return [
    `${many(tokens, 'token')} at once`,
    ...(steps > 0 ? [`then ${steps} one by one`] : []),
    `logits of ${logits === 'all' ? 'all tokens' : 'the last token'}`,
    `batch ${batch}`,
    precision,
    many(threads, 'thread'),
  ].join(', ');
}
