import {LitElement, css, html, nothing} from 'lit';
import {doubtsOf, figure, history, measuredObjectives} from './attempts.js';
import {count, label, number, quantity, time} from './format.js';
import './pf-samples.js';
import './pf-worker-sentinels.js';
import {shared} from './shared.js';
import {interference, many} from './words.js';

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

/** All that speaks for an attempt and against it. */
class Evidence extends LitElement {
  static properties = {
    attempt: {attribute: false},
    /** All attempts of the same search and device, by attempt. */
    group: {attribute: false},
  };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--s3);
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
    `,
  ];

  render() {
    const {attempt} = this;
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

  #sentinels({device, worker, made_at: made}) {
    return html`
      <pf-worker-sentinels
        device=${device}
        worker=${worker}
        at=${made}
        mark="this attempt"
        none="This worker measured no sentinel then, so that nobody knows whether its device was as usual."
      ></pf-worker-sentinels>
    `;
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

customElements.define('pf-evidence', Evidence);
