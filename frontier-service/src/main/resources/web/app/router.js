/** Pages by the part of the address after `#`. */

const PAGES = [
  ['searches', /^\/?$/],
  ['search', /^\/searches\/([^/?]+)$/],
  ['candidate', /^\/candidates\/([^/?]+)$/],
  ['devices', /^\/devices$/],
  ['new', /^\/new$/],
];

/**
 * Which page an address asks for.
 *
 * @param {string} hash as in `location.hash`
 * @returns {{page: string, id: string}} page `unknown` where there is none
 */
export function route(hash) {
  const path = hash.replace(/^#/, '').replace(/\?.*$/, '');
  for (const [page, pattern] of PAGES) {
    const match = pattern.exec(path);
    if (match) {
      return {page, id: match[1] ? decodeURIComponent(match[1]) : ''};
    }
  }
  return {page: 'unknown', id: path};
}
