/** What differs between the build a user gets and the one the tests and the demo drive. */
export const testBuild = import.meta.env.MODE === 'e2e';

/** Plain http only for the made-up newsroom, and only in the test build. */
export const allowHttp = (host: string): boolean => testBuild && host.endsWith('.newsroom.test');

/** Minutes between two alarms; the test build goes to Chrome's floor of 30 seconds. */
export const alarmMinutes = testBuild ? 0.5 : 5;

/** The test build polls every half minute, so that a new story and its notification are seen. */
export const pollEveryMs: number | undefined = testBuild ? 25_000 : undefined;
