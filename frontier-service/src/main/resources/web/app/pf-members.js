import {LitElement, css, html, nothing} from 'lit';
import {count, interval, label, quantity, shape, short} from './format.js';
import {bestIn, isUp} from './objectives.js';
import {shared} from './shared.js';

const FIRST_ROWS = 25;
const MORE_ROWS = 200;

/**
 * The members within the bounds as a table. Fires `pointed` with an index, or -1, when the pointer
 * or the focus is on a row.
 *
 * @property {import('./points.js').Points} points
 * @property {number} version of the points
 * @property {number[]} members indices within the bounds
 * @property {number} all how many there are without bounds
 * @property {number[]} best indices to mark
 * @property {Map<string, {non_dominated: number, architecture: object}>} details by device and
 *     candidate, as far as they are known
 */
class Members extends LitElement {
  static properties = {
    points: {attribute: false},
    version: {attribute: false},
    members: {attribute: false},
    all: {attribute: false},
    best: {attribute: false},
    details: {attribute: false},
    _sort: {state: true},
    _rows: {state: true},
  };

  static styles = [
    shared,
    css`
      th button {
        all: unset;
        cursor: pointer;
        font: inherit;
        color: inherit;
      }
      th button:focus-visible {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      th[aria-sort='ascending'] button::after {
        content: ' ↑';
      }
      th[aria-sort='descending'] button::after {
        content: ' ↓';
      }
      tbody tr:hover {
        background: var(--raised);
      }
      tr.best td:first-child {
        box-shadow: inset 3px 0 0 var(--accent);
      }
      .range {
        display: block;
        color: var(--muted);
        font-size: 12px;
      }
      .device {
        font-size: 12px;
        color: var(--muted);
        max-width: 180px;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .shape {
        min-width: 190px;
      }
      .more {
        padding-top: var(--s2);
      }
      @media (max-width: 700px) {
        .range,
        .wide {
          display: none;
        }
        th,
        td {
          padding: 7px 4px;
          font-size: 13px;
        }
        .device {
          max-width: 92px;
        }
        th.number {
          white-space: normal;
          vertical-align: bottom;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.members = [];
    this.best = [];
    this.details = new Map();
    this._sort = null;
    this._rows = FIRST_ROWS;
  }

  willUpdate(changed) {
    if (changed.has('points') && this.points) {
      const name = bestIn(this.points.objectives);
      this._sort = {name, descending: isUp(name)};
    }
  }

  render() {
    const {points} = this;
    if (!points) {
      return nothing;
    }
    const several = points.devices.length > 1;
    const rows = this.#sorted();
    const shown = rows.slice(0, this._rows);
    const best = new Set(this.best);
    return html`
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Candidate</th>
              ${points.objectives.map((name) => this.#head(name))}
              <th scope="col" class="number wide" title="The probability that nothing measured is truly better, given the intervals">
                Non-dominated
              </th>
              <th scope="col" class="wide">Shape</th>
            </tr>
          </thead>
          <tbody>
            ${shown.map((index) => this.#row(index, several, best.has(index)))}
          </tbody>
        </table>
      </div>
      ${rows.length === 0 ? this.#none() : nothing}
      ${rows.length > shown.length
        ? html`
            <div class="more row">
              <button @click=${() => (this._rows += MORE_ROWS)}>
                Show ${Math.min(MORE_ROWS, rows.length - shown.length)} more
              </button>
              <span class="muted small">${count(shown.length)} of ${count(rows.length)} shown</span>
            </div>
          `
        : nothing}
    `;
  }

  #none() {
    return html`
      <p class="muted">
        ${this.all > 0
          ? 'No member of the frontier keeps the bounds.'
          : 'The frontier is empty so far: it begins with the first result that is no baseline.'}
      </p>
    `;
  }

  #sorted() {
    const {name, descending} = this._sort;
    const column = this.points.values[name];
    const sign = descending ? -1 : 1;
    return [...this.members].sort((a, b) => (column[a] - column[b]) * sign || a - b);
  }

  #head(name) {
    const sorted = this._sort.name === name;
    const order = this._sort.descending ? 'descending' : 'ascending';
    return html`
      <th scope="col" class="number" aria-sort=${sorted ? order : 'none'}>
        <button @click=${() => this.#sortBy(name)}>${label(name)}</button>
      </th>
    `;
  }

  #sortBy(name) {
    const descending = this._sort.name === name ? !this._sort.descending : isUp(name);
    this._sort = {name, descending};
  }

  #row(index, several, best) {
    const {points} = this;
    const id = points.candidate[index];
    const detail = this.details.get(`${points.devices[points.device[index]]} ${id}`);
    const point = (on) => () =>
      this.dispatchEvent(new CustomEvent('pointed', {detail: on ? index : -1}));
    return html`
      <tr
        class=${best ? 'best' : ''}
        @pointerenter=${point(true)}
        @pointerleave=${point(false)}
        @focusin=${point(true)}
        @focusout=${point(false)}
      >
        <td>
          <a class="mono" href=${`#/candidates/${id}`}>${short(id)}</a>
          ${several
            ? html`<div class="device">${points.devices[points.device[index]]}</div>`
            : nothing}
        </td>
        ${points.objectives.map(
          (name) => html`
            <td class="number">
              ${quantity(name, points.values[name][index])}<span class="range">${interval(
                name,
                points.low[name][index],
                points.high[name][index],
              )}</span>
            </td>
          `,
        )}
        <td class="number wide">
          ${detail?.non_dominated === undefined
            ? ''
            : `${Math.round(detail.non_dominated * 100)} %`}
        </td>
        <td class="wide small shape">${detail?.architecture ? shape(detail.architecture) : ''}</td>
      </tr>
    `;
  }
}

customElements.define('pf-members', Members);
