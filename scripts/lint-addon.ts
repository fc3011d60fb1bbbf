/** `web-ext lint` on Firefox's production build: no error, and no warning but those named here with a reason. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { run, say, tail } from './setup/run.mjs';

interface Message {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

interface Answer {
  readonly errors: readonly Message[];
  readonly warnings: readonly Message[];
}

const root = path.resolve(import.meta.dirname, '..');
const build = path.join(root, '.output', 'firefox-mv3');

/** The text in the bundle from where a warning points to, on the same line. */
function codeAt({ file, line, column }: Message): string {
  if (!file || !line || !column) return '';
  return (
    readFileSync(path.join(build, file), 'utf8')
      .split('\n')
      [line - 1]?.slice(column - 1, column + 120) ?? ''
  );
}

interface Known {
  readonly reason: string;
  readonly is: (message: Message) => boolean;
}

const known: readonly Known[] = [
  {
    reason: 'Firefox for Android reads the key from 142 on and passes over it before; desktop from 140 on',
    is: ({ code }) => code === 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
  },
  {
    reason: 'Preact’s own branch for dangerouslySetInnerHTML, which a house rule keeps us from using',
    is: (message) =>
      message.code === 'UNSAFE_VAR_ASSIGNMENT' && /^\w+\.innerHTML=\w+\.__html\b/.test(codeAt(message)),
  },
];

const { code, output } = await run(
  process.execPath,
  [
    path.join(root, 'node_modules/web-ext/bin/web-ext.js'),
    ...['lint', '--source-dir', build, '--output', 'json', '--no-config-discovery', '--no-input', '--boring'],
  ],
  { timeoutMs: 180_000 },
);
const answer = readAnswer(output);
if (!answer) {
  say(`web-ext gave no answer (${code}):\n${tail(output)}`);
  process.exit(1);
}
const unknown = answer.warnings.filter((warning) => !known.some(({ is }) => is(warning)));
for (const message of [...answer.errors, ...unknown]) {
  say(
    `✖ ${message.code} ${message.file ?? ''}:${message.line ?? ''} ${message.message}\n    ${codeAt(message)}`,
  );
}
for (const { reason, is } of known) {
  const count = answer.warnings.filter(is).length;
  say(`${count} known: ${reason}`);
}
process.exit(answer.errors.length + unknown.length > 0 ? 1 : 0);

function readAnswer(text: string): Answer | undefined {
  try {
    return JSON.parse(text.slice(text.indexOf('{'))) as Answer;
  } catch {
    return undefined;
  }
}
