import {LitElement, css, html, nothing} from 'lit';
import {get} from './api.js';
import {figure, history, measuredObjectives, standing} from './attempts.js';
import {ago, count, label, number, quantity, time} from './format.js';
import './pf-message.js';
import './pf-samples.js';
import './pf-sentinels.js';
import {shared} from './shared.js';
import {failure, interference, many} from './words.js';

const BADGES = {
  counts: ['good', '✓ counts'],
  held: ['warn', '◔ held'],
  superseded: ['', '↷ superseded'],
  failed: ['bad', '✕ failed'],
};

/** Sentinels from this long before an attempt to this long after it are shown. */
const AROUND_MS = 2 * 3_600_000;
const MOST_READINGS = 600;

/** The attempts' common scale spans at least this share to either side. */
const LEAST_REACH = 0.03;

/** What matters most of what produced the numbers; the rest is folded away. */
const FIRST = [
  'cpu_model',
  'gpu_model',
  'frequency_khz',
  'gpu_sm_clock_mhz',
  'governor',
  'ort_version',
  'ort_providers',
  'graph_variant',
];

/** One attempt at a candidate: its figure at a glance and, opened, all that speaks for it. */
class Attempt extends LitElement {
  static properties = {
    attempt: {attribute: false},
    /** All attempts of the same search and device, by attempt. */
    group: {attribute: false},
    open: {type: Boolean},
    _readings: {state: true},
    _problem: {state: true},
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
      .inside {
        padding: var(--s2) var(--s3) var(--s3);
        border-top: 1px solid var(--line);
      }
      .columns {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));
        gap: var(--s3) var(--s4);
      }
      .columns.three {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
      }
      .columns > * {
        min-width: 0;
      }
      h3 {
        margin-bottom: var(--s2);
      }
      dl {
        display: grid;
        grid-template-columns: minmax(110px, auto) 1fr;
        gap: 3px var(--s3);
        margin: 0;
        font-size: 14px;
      }
      dt {
        color: var(--muted);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      ul {
        margin: 0;
        padding-left: 20px;
      }
      .facts {
        margin-top: var(--s2);
      }
      .facts summary {
        cursor: pointer;
        margin-bottom: var(--s1);
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
        .inside {
          padding-inline: 10px;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.open = false;
    this.group = [];
    this._readings = null;
    this._problem = null;
  }

  #asked = null;

  willUpdate(changed) {
    if (changed.has('attempt')) {
      this._readings = null;
      this._problem = null;
    }
  }

  updated() {
    if (this.open && this.attempt !== this.#asked && !this.attempt.failure) {
      this.#read(this.attempt);
    }
  }

  async #read(attempt) {
    this.#asked = attempt;
    const {device, worker, made_at: made} = attempt;
    const until = new Date(Date.parse(made) + AROUND_MS).toISOString();
    const since = Date.parse(made) - AROUND_MS;
    const query = new URLSearchParams({worker, before: until, limit: MOST_READINGS});
    try {
      const readings = await get(`/api/devices/${encodeURIComponent(device)}/sentinels?${query}`);
      if (attempt === this.attempt) {
        this._readings = readings.filter((one) => Date.parse(one.made_at) >= since);
      }
    } catch (problem) {
      if (attempt === this.attempt) {
        this._problem = problem;
      }
    }
  }

  render() {
    if (!this.attempt) {
      return nothing;
    }
    return html`
      <details class="attempt" ?open=${this.open} @toggle=${(event) => (this.open = event.target.open)}>
        <summary>${this.#summary(this.attempt)}</summary>
        ${this.open ? html`<div class="inside stack">${this.#inside(this.attempt)}</div>` : nothing}
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

  #inside(attempt) {
    if (attempt.failure) {
      return html`
        <p>${history(attempt, this.group)}</p>
        ${attempt.detail
          ? html`<p class="message bad mono">${attempt.detail}</p>`
          : nothing}
        <div class="columns"><section>${this.#provenance(attempt)}</section></div>
      `;
    }
    const doubts = doubtsOf(attempt);
    return html`
      <div class="stack" style="gap: var(--s2)">
        <p>
          ${history(attempt, this.group)}
          ${doubts.length === 0 ? 'Nothing speaks against its timings.' : nothing}
        </p>
        ${doubts.length === 0 ? nothing : this.#doubts(doubts)}
      </div>
      <div class="columns">
        <section>
          <h3>Raw samples</h3>
          <pf-samples
            .samples=${attempt.samples_ms}
            .median=${attempt.statistics?.median ?? null}
          ></pf-samples>
        </section>
        <section>
          <h3>Sentinels of the device within two hours</h3>
          ${this.#sentinels(attempt)}
        </section>
      </div>
      <div class="columns three">
        <section>
          <h3>Figures</h3>
          ${this.#figures(attempt)}
        </section>
        <section>
          <h3>Conditions</h3>
          ${this.#conditions(attempt)}
        </section>
        <section>
          <h3>Provenance</h3>
          ${this.#provenance(attempt)}
        </section>
      </div>
    `;
  }

  #doubts(doubts) {
    return html`
      <div class="message warn">
        <p><b>What speaks against its timings</b></p>
        <ul>${doubts.map((one) => html`<li>${interference(one)}</li>`)}</ul>
      </div>
    `;
  }

  #sentinels({made_at: made}) {
    if (this._problem) {
      return html`
        <pf-message
          what="The readings cannot be had"
          .error=${this._problem}
          @retry=${this.#retry}
        ></pf-message>
      `;
    }
    if (this._readings === null) {
      return html`<p class="muted small">Loading …</p>`;
    }
    if (this._readings.length === 0) {
      return html`<p class="muted small">
        This worker measured no sentinel then, so that nobody knows whether the device was as usual.
      </p>`;
    }
    return html`
      <pf-sentinels .readings=${this._readings} at=${made} mark="this attempt"></pf-sentinels>
    `;
  }

  #retry() {
    this._problem = null;
    this.#read(this.attempt);
  }

  #figures(attempt) {
    const {statistics} = attempt;
    return html`
      <dl>
        ${measuredObjectives(attempt).map((name) => {
          const {value, interval} = figure(attempt, name);
          return html`
            <dt>${label(name)}</dt>
            <dd class="figure">${value} <span class="muted">${interval}</span></dd>
          `;
        })}
        ${statistics
          ? html`
              <dt>runs</dt>
              <dd>
                ${count(statistics.count)}, worth ${number(statistics.effective_count)} independent
                ones
              </dd>
              <dt>spread</dt>
              <dd>${quantity('latency_ms', statistics.mad)} median absolute deviation</dd>
              <dt>90th, 99th percentile</dt>
              <dd>
                ${quantity('latency_ms', statistics.p90)},
                ${quantity('latency_ms', statistics.p99)}
              </dd>
              <dt>confidence</dt>
              <dd>${number(statistics.confidence * 100)} % that the interval has the median</dd>
            `
          : nothing}
      </dl>
    `;
  }

  #conditions({conditions: is, slowness}) {
    const shown = [
      ['device was', Math.abs(slowness - 1) < 0.005 ? 'as usual' : `${number(slowness)} × as slow as usual`],
      ...(is
        ? [
            ['cores', is.cores.length === 0 ? 'not pinned' : is.cores.join(', ')],
            ['own CPU', `${number(is.own_cpu)} cores`],
            ['others’ CPU', `${number(is.others_cpu)} cores`],
            ['stolen by the host', `${number(is.stolen_cpu)} cores`],
            ['pushed off its core', many(is.involuntary_switches, 'time')],
            ['slowed for heat', many(is.throttled, 'time')],
            ['clock moved', `${number(is.clock_step_ms)} ms`],
          ]
        : []),
    ];
    return list(shown);
  }

  #provenance(attempt) {
    const {worker, device, protocol, number: result, made_at: made, provenance = {}} = attempt;
    const facts = Object.entries(provenance).filter(([name]) => !FIRST.includes(name));
    return html`
      ${list([
        ['worker', worker],
        ['device class', device],
        ['protocol', `version ${protocol}`],
        ['measured', time(made)],
        ['result', `number ${count(result)} of its search and device`],
        ...FIRST.filter((name) => provenance[name]).map((name) => fact(name, provenance[name])),
      ])}
      ${facts.length === 0
        ? nothing
        : html`
            <details class="facts small">
              <summary>${many(facts.length, 'further fact')}</summary>
              ${list(facts.map(([name, value]) => fact(name, value)))}
            </details>
          `}
    `;
  }
}

/** What speaks against an attempt's timings. */
function doubtsOf({interference: doubts, steady, failure: failed}) {
  return failed || steady || doubts.includes('never_steady') ? doubts : ['never_steady', ...doubts];
}

/** A fact under its name, in its unit where the name says that it has one. */
function fact(name, value) {
  const amount = Number(value);
  if (value.trim() !== '' && !Number.isNaN(amount)) {
    if (/_(bytes|ms)$/.test(name)) {
      return [label(name), quantity(name, amount)];
    }
    if (/_[km]hz$/.test(name)) {
      const mega = name.endsWith('_khz') ? amount / 1000 : amount;
      return [label(name.replace(/_[km]hz$/, '')), `${count(mega)} MHz`];
    }
  }
  return [name.replaceAll('_', ' '), value.replaceAll(/,(?=\S)/g, ', ')];
}

function list(rows) {
  return html`<dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

customElements.define('pf-attempt', Attempt);
