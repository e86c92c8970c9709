import {eventStream} from './event-stream.js';

/** What the service said was wrong, for people; `errors` has the fields at fault. */
export class ApiError extends Error {
  /**
   * @param {string} message
   * @param {number} status 0 where there was no answer
   * @param {{field: string, rule: string}[]} errors
   */
  constructor(message, status, errors = []) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

const TOKEN = 'paretoform.token';

/** Sent with every request from now on, until the tab is closed; empty for none. */
export function setToken(token) {
  if (token) {
    sessionStorage.setItem(TOKEN, token);
  } else {
    sessionStorage.removeItem(TOKEN);
  }
}

/** Headers of every request. */
export function headers() {
  const token = sessionStorage.getItem(TOKEN);
  return token ? {Authorization: `Bearer ${token}`} : {};
}

/** The body of a GET as JSON. Throws {@link ApiError}. */
export async function get(path) {
  return (await ask(path)).json();
}

/** A page of a list: its items and the address of the next one, or null. */
export async function getPage(path) {
  const response = await ask(path);
  const next = /<([^>]*)>\s*;\s*rel="?next"?/.exec(response.headers.get('Link') ?? '');
  return {items: await response.json(), next: next ? sameServer(next[1]) : null};
}

/** The answer to a POST of JSON; null where it has no body. */
export async function post(path, body = undefined) {
  const response = await ask(path, {
    method: 'POST',
    headers: body === undefined ? {} : {'Content-Type': 'application/json'},
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

/** Saves what a path answers as a file; for links that need the headers of {@link headers}. */
export async function download(path, name) {
  const response = await ask(path);
  const named = /filename="?([^";]+)"?/.exec(response.headers.get('Content-Disposition') ?? '');
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = named ? named[1] : name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * Server-sent events, for ever: a lost connection is made again from the last id.
 *
 * @param {string} path
 * @param {Object<string, function(any, string): void>} handlers by event name: data (from JSON), id
 * @param {{after?: number}} options where to begin
 * @returns {{close: function(): void}}
 */
export function events(path, handlers, options = {}) {
  return eventStream(path, handlers, {...options, headers});
}

async function ask(path, request = {}) {
  let response;
  try {
    response = await fetch(path, {
      ...request,
      headers: {Accept: 'application/json, */*;q=0.5', ...headers(), ...request.headers},
    });
  } catch {
    throw new ApiError('The service does not answer. Does it run?', 0);
  }
  if (!response.ok) {
    throw await problem(response);
  }
  return response;
}

async function problem(response) {
  if (response.status === 401) {
    window.dispatchEvent(new CustomEvent('pf-unauthorized'));
  }
  const text = await response.text();
  try {
    const {title, detail, errors} = JSON.parse(text);
    return new ApiError(detail || title || `Status ${response.status}`, response.status, errors);
  } catch {
    return new ApiError(
      `${response.status} ${response.statusText}`.trim() || 'The service failed',
      response.status,
    );
  }
}

/** Behind a proxy the service may not know its own name. */
function sameServer(address) {
  const {pathname, search} = new URL(address, location.href);
  return pathname + search;
}
