/**
 * Reads server-sent events by fetch, which unlike EventSource can send headers and begin at an id.
 */

/** Longer than two heartbeats of the service. */
const SILENCE_MS = 40_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/** Tells of every stream: `change` events; `lost` holds when a lost one is tried again, or null. */
class Connection extends EventTarget {
  /** @type {Map<object, {since: number, retryAt: number, retry: function(): void}>} */
  #lost = new Map();

  /** The stream lost the longest, or null while all are well. */
  get lost() {
    const [first] = [...this.#lost.values()].sort((a, b) => a.since - b.since);
    return first ?? null;
  }

  report(stream, state) {
    if (state) {
      this.#lost.set(stream, {since: this.#lost.get(stream)?.since ?? Date.now(), ...state});
    } else if (!this.#lost.delete(stream)) {
      return;
    }
    this.dispatchEvent(new Event('change'));
  }
}

/** Whether what the page shows is live. */
export const connection = new Connection();

/** See `events` in api.js. */
export function eventStream(path, handlers, {after, headers}) {
  let lastId = after === undefined ? null : String(after);
  let wait = FIRST_WAIT_MS;
  let closed = false;
  let abort = null;
  let timer = 0;
  const self = {};

  const run = async () => {
    abort = new AbortController();
    const watchdog = guard(abort);
    try {
      const response = await fetch(path, {
        headers: {
          Accept: 'text/event-stream',
          ...headers(),
          ...(lastId === null ? {} : {'Last-Event-ID': lastId}),
        },
        cache: 'no-store',
        signal: abort.signal,
      });
      if (response.status === 401) {
        window.dispatchEvent(new CustomEvent('pf-unauthorized'));
      }
      if (!response.ok || !response.body) {
        throw new Error(`status ${response.status}`);
      }
      wait = FIRST_WAIT_MS;
      connection.report(self, null);
      await read(response.body, watchdog, (event) => {
        lastId = event.id ?? lastId;
        if (!closed) {
          tell(handlers[event.name], event.data, lastId);
        }
      });
    } catch (problem) {
      if (!closed && !(problem instanceof TypeError) && problem.name !== 'AbortError') {
        console.warn(`${path}: ${problem.message}`);
      }
    } finally {
      watchdog.stop();
    }
    if (!closed) {
      again();
    }
  };

  const again = () => {
    const retry = () => {
      clearTimeout(timer);
      window.removeEventListener('online', retry);
      run();
    };
    connection.report(self, {retryAt: Date.now() + wait, retry});
    timer = setTimeout(retry, wait);
    window.addEventListener('online', retry);
    self.retry = retry;
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };

  run();
  return {
    close() {
      closed = true;
      clearTimeout(timer);
      window.removeEventListener('online', self.retry);
      connection.report(self, null);
      abort?.abort();
    },
  };
}

/** What a listener does wrong is no fault of the connection. */
function tell(handler, data, id) {
  try {
    handler?.(data === '' ? null : JSON.parse(data), id);
  } catch (problem) {
    reportError(problem);
  }
}

/** Gives a connection up that has been silent for too long. */
function guard(abort) {
  let timer = 0;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(), SILENCE_MS);
  };
  heard();
  return {heard, stop: () => clearTimeout(timer)};
}

/** Cuts a body into events until it ends. */
async function read(body, watchdog, take) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let event = blank();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) {
      return;
    }
    watchdog.heard();
    const lines = (rest + value).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop();
    for (const line of lines) {
      if (line === '') {
        if (event.data.length > 0) {
          take({...event, data: event.data.join('\n')});
        }
        event = blank();
      } else {
        field(event, line);
      }
    }
  }
}

function blank() {
  return {name: 'message', id: undefined, data: []};
}

function field(event, line) {
  const colon = line.indexOf(':');
  if (colon === 0) {
    return;
  }
  const name = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
  if (name === 'data') {
    event.data.push(value);
  } else if (name === 'event') {
    event.name = value;
  } else if (name === 'id') {
    event.id = value;
  }
}
