// Facts of the page's modules that draw nothing. Each is a function that throws when it does not hold.
import {best, inWords, parseBounds, parseQuantity, writeBounds} from '/bounds.js';
import {ago, bytes, duration, interval, isoSeconds, number, quantity} from '/format.js';
import {unitFor} from '/objectives.js';
import {BASELINE, DOMINATED, HELD, MEMBER, Points, SUPERSEDED} from '/points.js';
import {route} from '/router.js';
import {Scale} from '/scale.js';
import {counted} from '/search-feed.js';

const OBJECTIVES = ['decoder_parameters', 'latency_ms', 'peak_memory_bytes'];
const MIB = 1024 ** 2;

function same(actual, expected) {
  const [is, should] = [actual, expected].map((one) => JSON.stringify(one));
  if (is !== should) {
    throw new Error(`${is}: expected ${should}`);
  }
}

/** Points of one device from rows of candidate, state and the three values. */
function points(...rows) {
  const made = new Points(OBJECTIVES);
  const columns = Object.fromEntries(
    OBJECTIVES.map((name, i) => [name, rows.map(([, , values]) => values[i])]),
  );
  made.appendColumns({
    devices: ['cpu'],
    number: rows.map((_, i) => i + 1),
    candidate: rows.map(([candidate]) => candidate),
    device: rows.map(() => 0),
    state: rows.map(([, state]) => state),
    attempt: rows.map(() => 1),
    values: columns,
    low: columns,
    high: columns,
    last: rows.length,
  });
  return made;
}

function result(number, candidate, values, more = {}) {
  return {
    number,
    device: 'cpu',
    candidate,
    values: Object.fromEntries(OBJECTIVES.map((name, i) => [name, values[i]])),
    joined: [],
    left: [],
    ...more,
  };
}

const states = (made) => [...made.state.slice(0, made.length)];

export const facts = {
  figuresHaveThreeDigitsAndTheirUnit() {
    same(quantity('decoder_parameters', 14.4e6), '14.4 M');
    same(quantity('latency_ms', 20.13), '20.1 ms');
    same(quantity('peak_memory_bytes', 83.6 * MIB), '83.6 MiB');
    same(bytes(1.5 * 1024 ** 3), '1.50 GiB');
    same([99.96, 9.999, 1234, 0.01234, 0, NaN].map(number), ['100', '10.0', '1,230', '0.0123', '0', '–']);
  },

  intervalsNameAUnitOfBothEndsOnce() {
    same(interval('latency_ms', 18.9, 19.4), '18.9 – 19.4 ms');
    same(interval('decoder_parameters', 999e3, 2e6), '999 k – 2.00 M');
    same(interval('decoder_parameters', 5e6, 5e6), '');
  },

  timesReadInTheirTwoBiggestUnits() {
    same([45, 200, 3600, 7500, 90_061].map(duration), ['45 s', '3 min 20 s', '1 h', '2 h 5 min', '1 d 1 h']);
    same(['PT10M', 'PT1M30.5S', 'P1DT2H'].map(isoSeconds), [600, 90.5, 93_600]);
    same(ago('2026-11-22T10:00:00Z', Date.parse('2026-11-22T10:03:20Z')), '3 min ago');
  },

  ticksAreRoundAndInside() {
    same(new Scale(0, 450, false).ticks(6), [0, 100, 200, 300, 400]);
    same(new Scale(20, 400, true).ticks(5), [20, 50, 100, 200]);
    same(new Scale(0, 2.2 * MIB, false).ticks(3, MIB).map((tick) => tick / MIB), [0, 1, 2]);
  },

  zoomKeepsThePlaceUnderThePointer() {
    for (const log of [false, true]) {
      const scale = new Scale(10, 1000, log);
      same(Math.round(1e6 * scale.zoomed(3, 0.25).at(scale.value(0.25))), 250_000);
    }
  },

  scalesSurviveNoAndEqualValues() {
    for (const log of [false, true]) {
      same(Number.isFinite(Scale.around(Infinity, -Infinity, log).at(3)), true);
      same(Number.isFinite(Scale.around(5, 5, log).at(5)), true);
    }
  },

  unitsFitTheGreatestFigure() {
    same(unitFor('peak_memory_bytes', 805 * MIB).name, 'MiB');
    same(unitFor('latency_ms', 382).name, 'ms');
    same(unitFor('decoder_parameters', 134e6).name, 'M');
  },

  memberThatIsBeatenIsDominated() {
    const made = points(['a', MEMBER, [5, 5, 5]]);
    made.addEvent(result(2, 'b', [6, 4, 4], {joined: ['b'], left: ['a']}));
    same(states(made), [DOMINATED, MEMBER]);
  },

  whatASupersededResultHidComesBack() {
    const made = points(['a', DOMINATED, [5, 5, 5]], ['b', MEMBER, [6, 4, 4]]);
    made.addEvent(result(3, 'b', [4, 9, 9], {attempt: 2, joined: ['a'], left: ['b']}));
    same(states(made), [MEMBER, SUPERSEDED, DOMINATED]);
  },

  heldResultsAndBaselinesStayOutside() {
    const made = points();
    made.addEvent(result(1, 'a', [1, 1, 1], {baseline: true}));
    made.addEvent(result(2, 'b', [1, 1, 1], {held: true}));
    same(states(made), [BASELINE, HELD]);
  },

  repeatedAndFailedResultsAddNoPoint() {
    const made = points(['a', MEMBER, [5, 5, 5]]);
    same(made.addEvent(result(1, 'a', [5, 5, 5])), -1);
    same(made.addEvent({number: 2, device: 'cpu', candidate: 'b', values: {}}), -1);
    same([made.length, made.last], [1, 2]);
  },

  bestIsWithinTheBoundsAndElseTheNearestIsNamed() {
    const made = points(['a', MEMBER, [50, 40, 9]], ['b', MEMBER, [20, 10, 9]]);
    same(best(made, [0, 1], {latency_ms: 40}, 'decoder_parameters'), {best: 0, nearest: null});
    same(best(made, [0, 1], {latency_ms: 39}, 'decoder_parameters'), {best: 1, nearest: null});
    same(best(made, [0, 1], {latency_ms: 9}, 'decoder_parameters'), {best: null, nearest: 1});
    same(best(made, [0, 1], {decoder_parameters: 60}, 'latency_ms'), {best: null, nearest: 0});
  },

  nearestIsByTheSameShareAsInRest() {
    const made = points(['a', MEMBER, [50e6, 20, 1]], ['b', MEMBER, [100e6, 34, 1]]);
    const bounds = {decoder_parameters: 100e6, latency_ms: 20};
    same(best(made, [0, 1], bounds, 'latency_ms'), {best: null, nearest: 0});
  },

  resultsOfAllDevicesAreCounted() {
    const view = {
      measured: 250,
      failed: 3,
      frontiers: [
        {device: 'a', measured: 150, failed: 1},
        {device: 'b', measured: 100, failed: 2},
      ],
    };
    const more = counted(view, {device: 'a', measured: 151, failed: 1});
    same([more.measured, more.failed], [251, 3]);
    const first = counted(more, {device: 'c', measured: 0, failed: 1});
    same([first.measured, first.failed, first.frontiers.length], [251, 4, 3]);
  },

  boundsAreReadAndWrittenAsInRest() {
    const bounds = parseBounds(['latency_ms<=20', 'decoder_parameters>=5e7', 'nonsense']);
    same(bounds, {latency_ms: 20, decoder_parameters: 5e7});
    same(writeBounds(bounds), ['latency_ms<=20', 'decoder_parameters>=50000000']);
    same(inWords(bounds), 'latency ≤ 20.0 ms and decoder parameters ≥ 50.0 M');
  },

  typedFiguresMayHaveAUnitOfTheirOwn() {
    same(['200 MB', '20', '1,000', ''].map((text) => parseQuantity(text, 1)), [2e8, 20, 1000, null]);
    same(['a', '5 parsecs', '-3'].map((text) => Number.isNaN(parseQuantity(text, 1))), [true, true, true]);
  },

  addressesNameTheirPage() {
    same(route('#/searches/a%2Fb?bound=x'), {page: 'search', id: 'a/b'});
    same(['', '#/', '#/devices', '#/new', '#/x'].map((hash) => route(hash).page), [
      'searches',
      'searches',
      'devices',
      'new',
      'unknown',
    ]);
  },
};
