import {LitElement, css, html, nothing} from 'lit';
import {doubtsOf, figure, standing} from './attempts.js';
import {ago, time} from './format.js';
import './pf-evidence.js';
import {shared} from './shared.js';
import {failure, interference, many} from './words.js';

const BADGES = {
  counts: ['good', '✓ counts'],
  held: ['warn', '◔ held'],
  superseded: ['', '↷ superseded'],
  failed: ['bad', '✕ failed'],
};

/** The attempts' common scale spans at least this share to either side. */
const LEAST_REACH = 0.03;

/** One attempt at a candidate: its figure at a glance and, opened, all that speaks for it. */
class Attempt extends LitElement {
  static properties = {
    attempt: {attribute: false},
    /** All attempts of the same search and device, by attempt. */
    group: {attribute: false},
    open: {type: Boolean},
  };

  static styles = [
    shared,
    css`
      .attempt {
        border: 1px solid var(--line);
        border-radius: 6px;
        background: var(--surface);
      }
      .attempt > summary {
        display: grid;
        grid-template-columns: auto 116px 210px minmax(90px, 1fr) auto;
        gap: 2px var(--s3);
        align-items: center;
        padding: var(--s2) var(--s3);
        cursor: pointer;
        list-style: none;
      }
      .attempt > summary::-webkit-details-marker {
        display: none;
      }
      .attempt > summary::before {
        content: '▸';
        color: var(--muted);
        grid-column: 1;
        grid-row: 1;
        margin-right: -4px;
      }
      .attempt[open] > summary::before {
        content: '▾';
      }
      .number {
        margin-left: 16px;
        grid-column: 1;
        grid-row: 1;
        white-space: nowrap;
      }
      .failure {
        grid-column: span 2;
      }
      .value b {
        font-size: 16px;
      }
      .when {
        text-align: right;
        white-space: nowrap;
      }
      .track {
        position: relative;
        height: 16px;
      }
      .track::before {
        content: '';
        position: absolute;
        inset: 7px 0 auto;
        border-top: 1px solid var(--line);
      }
      .track .interval {
        position: absolute;
        top: 5px;
        height: 6px;
        min-width: 2px;
        border-radius: 3px;
        background: var(--c1);
        opacity: 0.45;
      }
      .track .middle {
        position: absolute;
        top: 2px;
        width: 3px;
        height: 12px;
        margin-left: -1.5px;
        background: var(--c1);
      }
      .track.past .interval,
      .track.past .middle {
        background: var(--muted);
      }
      pf-evidence {
        padding: var(--s2) var(--s3) var(--s3);
        border-top: 1px solid var(--line);
      }
      @media (max-width: 760px) {
        .attempt > summary {
          grid-template-columns: auto 1fr auto;
          padding-inline: 10px;
        }
        .when {
          grid-column: 3;
          grid-row: 1;
          white-space: normal;
        }
        .value,
        .failure,
        .track {
          grid-column: 1 / -1;
        }
        pf-evidence {
          padding-inline: 10px;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.open = false;
    this.group = [];
  }

  render() {
    if (!this.attempt) {
      return nothing;
    }
    return html`
      <details class="attempt" ?open=${this.open} @toggle=${(event) => (this.open = event.target.open)}>
        <summary>${this.#summary(this.attempt)}</summary>
        ${this.open
          ? html`<pf-evidence .attempt=${this.attempt} .group=${this.group}></pf-evidence>`
          : nothing}
      </details>
    `;
  }

  #summary(attempt) {
    const state = standing(attempt);
    const [kind, words] = BADGES[state];
    const doubts = doubtsOf(attempt);
    const latency = figure(attempt, 'latency_ms');
    return html`
      <span class="number">Attempt <b>${attempt.attempt}</b></span>
      <span><span class="badge ${kind}">${words}</span></span>
      ${state === 'failed'
        ? html`<span class="value failure">${failure(attempt.failure)}</span>`
        : html`
            <span class="value figure">
              <b>${latency.value}</b> <span class="muted small">${latency.interval}</span>
            </span>
            ${this.#track(attempt, state)}
          `}
      <span class="when small muted" title=${time(attempt.made_at)}>
        ${doubts.length > 0
          ? html`<span class="badge warn" title=${doubts.map(interference).join(' ')}>
              ⚠ ${many(doubts.length, 'doubt')}
            </span>`
          : nothing}
        <span class="figure">${ago(attempt.made_at)}</span>
      </span>
    `;
  }

  /** The interval on one scale with the other attempts of the group. */
  #track(attempt, state) {
    const measured = this.group.filter((one) => !one.failure);
    const least = Math.min(...measured.map((one) => one.latency_ms_low));
    const most = Math.max(...measured.map((one) => one.latency_ms_high));
    const middle = (least + most) / 2;
    const reach = Math.max((most - least) * 0.55, middle * LEAST_REACH);
    const place = (value) => 50 + (50 * (value - middle)) / reach;
    const [from, to] = [place(attempt.latency_ms_low), place(attempt.latency_ms_high)];
    return html`
      <div class="track ${state === 'counts' ? '' : 'past'}" aria-hidden="true">
        <div class="interval" style="left: ${from}%; width: ${to - from}%"></div>
        <div class="middle" style="left: ${place(attempt.latency_ms)}%"></div>
      </div>
    `;
  }
}

customElements.define('pf-attempt', Attempt);
