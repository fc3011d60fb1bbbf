/** Where browsers are on this machine. Plain Node 20: the set-up needs it before anything is installed. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const chromiumNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const firefoxNames = ['firefox', 'firefox-esr'];

const programs = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter(Boolean);
const elsewhere = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...programs.flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]),
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...programs.map((folder) => `${folder}\\Mozilla Firefox\\firefox.exe`),
  ],
};

/** @param {string} file */
function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name @returns {string | undefined} */
export function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name);
    if (folder && canRun(file)) return file;
  }
  return undefined;
}

/** CHROME_PATH, then Chromium, Chrome, Edge. @returns {string | undefined} */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named && canRun(named)) return named;
  return chromiumNames.map(onPath).find(Boolean) ?? elsewhere.chromium.find(canRun);
}

/** FIREFOX_PATH, then Firefox and its long-term release. @returns {string | undefined} */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named && canRun(named)) return named;
  return firefoxNames.map(onPath).find(Boolean) ?? elsewhere.firefox.find(canRun);
}
