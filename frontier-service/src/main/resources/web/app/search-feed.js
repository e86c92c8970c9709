import {events, get} from './api.js';
import {shape} from './format.js';
import {bestIn, learn} from './objectives.js';
import {Points} from './points.js';

const MOST_POINTS = 100_000;
const MOST_DETAILS = 2_000;
const DETAILS_MS = 3_000;

/**
 * What is known of a search and goes on becoming known: its view, its points, and the details that
 * points do not tell. Nobody hears of it after {@link close}.
 */
export class SearchFeed {
  #path;
  #heard;
  #stream = null;
  #timer = 0;
  #closed = false;

  /**
   * @param {string} id
   * @param {{
   *   opened: function(object, Points): void,
   *   view: function(object): void,
   *   more: function(): void,
   *   result: function(object, number): void,
   *   details: function(Map<string, object>, Map<string, string>): void,
   * }} heard `opened` once with view and points; `more` when points came that did not fit the first
   *     answer; `result` with an event and the index of its point, or -1; `details` with members by
   *     device and candidate, and names of baselines by candidate
   */
  constructor(id, heard) {
    this.#path = `/api/searches/${encodeURIComponent(id)}`;
    this.#heard = heard;
  }

  /** Reads all there is, then listens. Throws what the first reading does. */
  async open() {
    const [view, first] = await Promise.all([
      get(this.#path),
      get(`${this.#path}/points?limit=${MOST_POINTS}`),
    ]);
    await learn(view.objectives);
    if (this.#closed) {
      return;
    }
    this.view = seen(view);
    this.points = new Points(view.objectives);
    view.devices.forEach((device) => this.points.deviceIndex(device));
    this.points.appendColumns(first);
    performance.mark('pf-data');
    this.#heard.opened(this.view, this.points);
    this.#detail(0);
    await this.#readOn(first.number.length);
    this.#listen();
  }

  /** Reads the view again. */
  async look() {
    this.#tell(await get(this.#path));
  }

  close() {
    this.#closed = true;
    this.#stream?.close();
    clearTimeout(this.#timer);
  }

  #tell(view) {
    if (!this.#closed) {
      this.view = seen(view);
      this.#heard.view(this.view);
    }
  }

  async #readOn(got) {
    let more = got === MOST_POINTS;
    while (more && !this.#closed) {
      const after = this.points.number[this.points.length - 1];
      const next = await get(`${this.#path}/points?limit=${MOST_POINTS}&after=${after}`);
      this.points.appendColumns(next);
      this.#heard.more();
      more = next.number.length === MOST_POINTS;
    }
  }

  #listen() {
    if (!this.#closed) {
      this.#stream = events(
        `${this.#path}/events`,
        {search: (view) => this.#tell(view), result: (event) => this.#take(event)},
        {after: this.points.last},
      );
    }
  }

  #take(event) {
    const index = this.points.addEvent(event);
    this.view = counted(this.view, event);
    this.#heard.result(event, index);
    if (event.joined?.length || event.left?.length || event.baseline) {
      this.#detail(DETAILS_MS);
    }
  }

  /** What cannot be read is asked for again after the next change; the page is whole without. */
  #detail(after) {
    this.#timer ||= setTimeout(async () => {
      this.#timer = 0;
      try {
        const [members, baselines] = await Promise.all([
          get(`${this.#path}/frontier?limit=${MOST_DETAILS}&sort=${bestIn(this.view.objectives)}`),
          get(`${this.#path}/baselines`),
        ]);
        if (!this.#closed) {
          this.#heard.details(
            new Map(members.map((one) => [`${one.device} ${one.id}`, one])),
            baselineNames(this.view, baselines),
          );
        }
      } catch (problem) {
        console.warn(`details of the search: ${problem.message}`);
      }
    }, after);
  }
}

/** The view after a result: an event counts the results of its device, a view those of all. */
export function counted(view, {device, measured, failed}) {
  const before = view.frontiers.find((one) => one.device === device) ?? {measured: 0, failed: 0};
  const now = {device, size: 0, held: 0, hypervolume: 0, ...before, measured, failed};
  return {
    ...view,
    measured: view.measured + measured - before.measured,
    failed: view.failed + failed - before.failed,
    frontiers: [...view.frontiers.filter((one) => one.device !== device), now],
  };
}

/** With the page's own time, from which a running search's clock goes on. */
function seen(view) {
  return {...view, seen_at: Date.now()};
}

/**
 * REST tells the names of baselines as the space has them, and the architectures in the same order.
 */
function baselineNames(view, measured) {
  const given = Array.isArray(view.space.baselines) ? view.space.baselines : [];
  const named = given.length === view.baselines.length ? given : [];
  const texts = view.baselines.map((architecture) => JSON.stringify(architecture));
  return new Map(
    measured.map(({id, architecture}) => {
      const name = named[texts.indexOf(JSON.stringify(architecture))];
      return [id, typeof name === 'string' ? name : shape(architecture)];
    }),
  );
}
