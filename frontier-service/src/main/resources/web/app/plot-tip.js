import {css, html, nothing} from 'lit';
import {interval, label, quantity, short} from './format.js';
import {stateName} from './points.js';

export const tipStyle = css`
  .tip {
    position: absolute;
    z-index: 2;
    pointer-events: none;
    max-width: 270px;
    padding: var(--s2) 10px;
    background: var(--surface);
    border: 1px solid var(--muted);
    border-radius: 6px;
    box-shadow: 0 4px 14px rgb(0 0 0 / 0.22);
    font-size: 13px;
  }
  .tip dl {
    display: grid;
    grid-template-columns: auto auto;
    gap: 0 10px;
    margin: 2px 0 0;
  }
  .tip dt {
    color: var(--muted);
  }
  .tip dd {
    margin: 0;
  }
`;

/**
 * What is known of a point, beside the pointer.
 *
 * @param {import('./points.js').Points} points
 * @param {Map<string, string>} names of baselines by candidate
 * @param {{index: number, x: number, y: number}} at which point, and where the pointer is
 * @param {{width: number, height: number}} place that it stays in
 */
export function tip(points, names, {index, x, y}, {width, height}) {
  const side = x > width / 2 ? `right: ${width - x + 14}px` : `left: ${x + 14}px`;
  const edge = y > height / 2 ? `bottom: ${height - y + 6}px` : `top: ${y + 6}px`;
  const id = points.candidate[index];
  return html`
    <div class="tip" style=${`${side}; ${edge}`}>
      <strong class="mono">${short(id)}</strong> ${names.get(id) ?? stateName(points.state[index])}
      ${points.devices.length > 1
        ? html`<div class="muted">${points.devices[points.device[index]]}</div>`
        : nothing}
      <dl>
        ${points.objectives.map((name) => figure(points, name, index))}
        <dt>result</dt>
        <dd>
          ${points.number[index]}${points.attempt[index] > 1
            ? `, attempt ${points.attempt[index]}`
            : nothing}
        </dd>
      </dl>
    </div>
  `;
}

function figure({values, low, high}, name, index) {
  return html`
    <dt>${label(name)}</dt>
    <dd class="figure">
      ${quantity(name, values[name][index])}
      <span class="muted">${interval(name, low[name][index], high[name][index])}</span>
    </dd>
  `;
}
