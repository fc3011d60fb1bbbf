/** What came of a click: said for a while, and for longer where it failed. */
import { useEffect, useState } from 'preact/hooks';
import { report } from './report.ts';

interface Said {
  readonly text: string;
  readonly failed?: boolean;
}

const shortly = 4000;
const longer = 12_000;

export function useOutcome() {
  const [said, setSaid] = useState<Said>({ text: '' });
  useEffect(() => {
    if (said.text === '') return undefined;
    const timer = setTimeout(() => setSaid({ text: '' }), said.failed ? longer : shortly);
    return () => clearTimeout(timer);
  }, [said]);
  return {
    said: said.text,
    /** Begins inside the click; whatever happens ends in a sentence. */
    run(begin: () => Promise<string>, failed: string) {
      setSaid({ text: '' });
      begin().then(
        (text) => setSaid({ text }),
        (error: unknown) => {
          report(error);
          setSaid({ text: failed, failed: true });
        },
      );
    },
  };
}
