import {css, html, nothing, svg} from 'lit';
import {quantile, timeTicks, usualRange} from './axes.js';
import {Drawn} from './drawn.js';
import {milliseconds, number, time} from './format.js';
import {Scale} from './scale.js';
import {shared} from './shared.js';
import {interference, many} from './words.js';

const HEIGHT = 160;
const TOP = 20;
const BOTTOM = 22;
const LEFT = 46;
const RIGHT = 8;

/** Within this share of what is usual nobody need look closer. */
const QUIET = 0.02;

/**
 * What a worker's unchanging models took over time, each as a share of what it usually takes, so
 * that those of different size lie on one axis: 1.05 is 5 % slower.
 */
class Sentinels extends Drawn {
  static properties = {
    /** Records of topic sentinels, of one worker, in any order. */
    readings: {attribute: false},
    /** An instant to mark. */
    at: {},
    /** What is marked. */
    mark: {},
    _near: {state: true},
  };

  static styles = [
    shared,
    css`
      svg {
        display: block;
        width: 100%;
        overflow: visible;
        font: 12px var(--sans);
      }
      text {
        fill: var(--muted);
      }
      .grid {
        stroke: var(--line);
      }
      .usual {
        stroke: var(--muted);
        stroke-dasharray: 2 3;
      }
      .s0 {
        --colour: var(--c1);
      }
      .s1 {
        --colour: var(--c3);
      }
      .s2 {
        --colour: var(--c4);
      }
      .readings path {
        fill: var(--colour);
        stroke: var(--colour);
      }
      .readings path.doubted {
        fill: var(--surface);
      }
      .slowness {
        fill: none;
        stroke: var(--text);
        stroke-width: 1.5;
      }
      .drifted {
        fill: var(--warn);
        fill-opacity: 0.14;
      }
      .mark {
        stroke: var(--c2);
        stroke-width: 2;
      }
      .mark-name {
        fill: var(--c2);
        font-weight: 600;
      }
      .near {
        fill: none;
        stroke: var(--text);
        stroke-width: 1.5;
      }
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: 2px var(--s3);
        margin-top: var(--s1);
      }
      .key svg {
        display: inline-block;
        width: 16px;
        height: 12px;
        margin-right: 4px;
        vertical-align: -1px;
      }
    `,
  ];

  constructor() {
    super();
    this._near = null;
  }

  render() {
    const readings = this.readings ?? [];
    if (readings.length === 0) {
      return html`<p class="small muted">No sentinel readings yet.</p>`;
    }
    const series = normalised(readings);
    const points = series.flatMap(({points: own}) => own).sort((a, b) => a.at - b.at);
    return html`
      ${this._width > 0
        ? this.#plot(series, points)
        : html`<div style="height: ${HEIGHT}px"></div>`}
      ${this.#key(series, points)}
    `;
  }

  #plot(series, points) {
    const marked = this.at ? Date.parse(this.at) : NaN;
    const instants = [...points.map((one) => one.at), ...(Number.isNaN(marked) ? [] : [marked])];
    const span = spread([Math.min(...instants), Math.max(...instants)], 60_000);
    const times = new Scale(...span, false);
    const x = (at) => LEFT + 4 + times.at(at) * (this._width - LEFT - RIGHT - 8);
    const sound = points.filter((one) => one.doubted.length === 0);
    const values = (sound.length > 0 ? sound : points).flatMap((one) => [one.share, one.slowness]);
    const usual = usualRange(values, QUIET);
    const range = spread([Math.min(usual[0], 1 - QUIET), Math.max(usual[1], 1 + QUIET)], 0);
    const shares = new Scale(...range, false);
    const y = (value) => HEIGHT - BOTTOM - shares.at(value) * (HEIGHT - BOTTOM - TOP);
    const clip = (value) => y(Math.min(range[1], Math.max(range[0], value)));
    const marks = shares.ticks(4);
    return html`
      <svg
        viewBox="0 0 ${this._width} ${HEIGHT}"
        height=${HEIGHT}
        role="img"
        aria-label=${this.#words(points)}
        @pointermove=${(event) => this.#point(event, points, x, clip)}
        @pointerleave=${() => (this._near = null)}
      >
        ${drifts(points).map(
          ([from, to]) => svg`<rect class="drifted" x=${x(from)} y=${TOP}
            width=${Math.max(2, x(to) - x(from))} height=${HEIGHT - TOP - BOTTOM} />`,
        )}
        ${marks.map(
          (mark) => svg`
            <line class=${Math.abs(mark - 1) < 1e-9 ? 'usual' : 'grid'}
              x1=${LEFT} x2=${this._width - RIGHT} y1=${y(mark)} y2=${y(mark)} />
            <text x=${LEFT - 6} y=${y(mark) + 4} text-anchor="end">${percent(mark)}</text>`,
        )}
        ${timeTicks(span, this._width / 80).map(
          ({at, label}) => svg`
            <line class="grid" x1=${x(at)} x2=${x(at)} y1=${HEIGHT - BOTTOM}
              y2=${HEIGHT - BOTTOM + 4} />
            <text x=${x(at)} y=${HEIGHT - 5} text-anchor="middle">${label}</text>`,
        )}
        ${Number.isNaN(marked) ? nothing : this.#mark(x(marked))}
        <path class="slowness" d=${steps(points, x, clip)} />
        <g class="readings">
          ${series.map(({points: own}, kind) =>
            own.map(
              (one) => svg`<path class="s${kind % 3} ${one.doubted.length > 0 ? 'doubted' : ''}"
                d=${shape(kind % 3, x(one.at), clip(one.share), points.length > 150 ? 2 : 3)} />`,
            ),
          )}
        </g>
        ${this._near
          ? svg`<circle class="near" r="6" cx=${x(this._near.at)} cy=${clip(this._near.share)} />`
          : nothing}
      </svg>
    `;
  }

  #mark(x) {
    const anchor = x > this._width * 0.7 ? 'end' : 'start';
    return svg`
      <line class="mark" x1=${x} x2=${x} y1=${TOP} y2=${HEIGHT - BOTTOM} />
      <text class="mark-name" x=${x + (anchor === 'end' ? -5 : 5)} y=${TOP - 7}
        text-anchor=${anchor}>${this.mark ?? ''}</text>`;
  }

  #key(series, points) {
    if (this._near) {
      const {name, at, share, latency, doubted} = this._near;
      return html`<p class="key small">
        ${name}, ${time(at)}: ${milliseconds(latency)}, ${number(share)} × the usual.
        ${doubted.map((one) => interference(one)).join(' ')}
      </p>`;
    }
    return html`
      <div class="key small muted">
        ${series.map(
          ({name}, kind) => html`<span class="s${kind % 3}">
            <svg class="readings" aria-hidden="true">
              ${svg`<path d=${shape(kind % 3, 8, 6, 4)} />`}
            </svg>${name}
          </span>`,
        )}
        <span>
          <svg aria-hidden="true">${svg`<path class="slowness" d="M1 6h14" />`}</svg>slowness
        </span>
        ${points.some((one) => one.doubted.length > 0)
          ? html`<span>hollow: something disturbed it</span>`
          : nothing}
        ${points.some((one) => one.state === 'drifted')
          ? html`<span>
              <svg aria-hidden="true">
                ${svg`<rect class="drifted" width="16" height="12" />`}
              </svg>drifted
            </span>`
          : nothing}
      </div>
    `;
  }

  #words(points) {
    const last = points[points.length - 1];
    return (
      `${many(points.length, 'sentinel reading')} from ${time(points[0].at)} to ${time(last.at)};`
      + ` slowness at the end ${number(last.slowness)}, state ${last.state}.`
    );
  }

  #point(event, points, x, y) {
    const box = event.currentTarget.getBoundingClientRect();
    const [left, top] = [event.clientX - box.left, event.clientY - box.top];
    const far = (one) => Math.hypot(x(one.at) - left, y(one.share) - top);
    const nearest = points.reduce((a, b) => (far(a) <= far(b) ? a : b));
    this._near = far(nearest) < 24 ? nearest : null;
  }
}

/**
 * By sentinel, each reading as a share of the usual: the median of what the readings would have
 * been without the device's slowness.
 */
function normalised(readings) {
  const names = [...new Set(readings.map((one) => one.sentinel))].sort();
  return names.map((name) => {
    const own = readings.filter((one) => one.sentinel === name);
    const usual = quantile(
      own.map((one) => one.latency_ms.value / one.slowness).sort((a, b) => a - b),
      0.5,
    );
    return {
      name,
      points: own.map((one) => ({
        name,
        at: Date.parse(one.made_at),
        latency: one.latency_ms.value,
        share: one.latency_ms.value / usual,
        slowness: one.slowness,
        state: one.state,
        doubted: one.interference ?? [],
      })),
    };
  });
}

/** Spans of time in which the device had drifted. */
function drifts(points) {
  const spans = [];
  for (const [i, one] of points.entries()) {
    if (one.state === 'drifted') {
      const until = points[i + 1]?.at ?? one.at;
      const last = spans[spans.length - 1];
      if (last && last[1] >= one.at) {
        last[1] = until;
      } else {
        spans.push([one.at, until]);
      }
    }
  }
  return spans;
}

function steps(points, x, y) {
  return points
    .map((one, i) => (i === 0 ? `M${x(one.at)} ${y(one.slowness)}` : `H${x(one.at)}V${y(one.slowness)}`))
    .join('');
}

/** A circle, a square and a triangle, so that colour alone tells nothing. */
function shape(kind, x, y, r) {
  return [
    `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
    `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`,
    `M${x} ${y - r}l${r} ${2 * r}h${-2 * r}z`,
  ][kind];
}

function percent(share) {
  const off = Math.round((share - 1) * 1000) / 10;
  return off === 0 ? 'usual' : `${off > 0 ? '+' : '−'}${Math.abs(off)} %`;
}

function spread([from, to], least) {
  const pad = Math.max(least, (to - from) * 0.04);
  return [from - pad, to + pad];
}

customElements.define('pf-sentinels', Sentinels);
