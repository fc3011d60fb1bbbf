/** The time by which is told. */
import { browser } from 'wxt/browser';
import { testBuild } from './build.ts';

const key = 'test-clock';

/** Milliseconds since 1970. The test build's may be set ahead: an hour of notices, or a night, takes seconds there. */
export async function clock(): Promise<number> {
  if (!testBuild) return Date.now();
  const ahead = (await browser.storage.local.get(key))[key];
  return Date.now() + (typeof ahead === 'number' ? ahead : 0);
}
