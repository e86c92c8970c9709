import {get} from './api.js';

/**
 * Why this person may not start, pause or end searches; null where they may, or where a service of
 * before roles does not say.
 */
export async function whyNotOperator() {
  try {
    const {roles, name} = await get('/api/me');
    return roles.includes('operator')
      ? null
      : `${name ?? 'You'} may only look: this needs the role operator.`;
  } catch (problem) {
    return problem.status === 404 ? null : problem.message;
  }
}
