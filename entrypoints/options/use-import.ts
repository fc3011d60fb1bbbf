/** A file from the user's hands to feeds that are followed. */
import { useEffect, useState } from 'preact/hooks';
import type { Progress } from '../../components/progress-line.tsx';
import { onChange } from '../../utils/browser/changes.ts';
import { type Preview, previewFile } from '../../utils/browser/page/import-file.ts';
import { followList } from '../../utils/browser/page/import-list.ts';
import { report } from '../../utils/browser/page/report.ts';
import type { Said } from '../../utils/browser/page/use-sources.ts';
import { whyFailed } from '../../utils/browser/page/why-failed.ts';
import type { Outline } from '../../utils/model.ts';
import type { ReadableStore } from '../../utils/store/store.ts';

export function useImport(store: ReadableStore) {
  const [state, setState] = useState<'idle' | 'reading' | 'following'>('idle');
  const [preview, setPreview] = useState<Preview>();
  const [progress, setProgress] = useState<Progress>();
  const [said, setSaid] = useState<Said>();

  useEffect(() => {
    if (state !== 'following') return undefined;
    return onChange((change) => {
      if (change.kind === 'progress') setProgress(change);
    });
  }, [state]);

  /** Whatever happens ends in a sentence, or in the preview. */
  const run = (begins: 'reading' | 'following', task: Promise<Said | undefined>) => {
    setState(begins);
    setSaid(undefined);
    setProgress(undefined);
    task
      .catch((error: unknown): Said => {
        report(error);
        return { key: whyFailed(error), failed: true };
      })
      .then((sentence) => {
        setSaid(sentence);
        setState('idle');
      })
      .catch(report);
  };

  const read = async (file: File): Promise<Said | undefined> => {
    const made = await previewFile(file, await store.sources());
    if (!made.ok) {
      const { code } = made.problem;
      return { key: code === 'is-backup' ? 'data.is-backup' : `problem.${code}`, failed: true };
    }
    setPreview(made.value);
    return undefined;
  };

  const followAll = async (following: ReturnType<typeof followList>): Promise<Said> => {
    const done = await following;
    if (!done.ok) return { key: `problem.${done.problem.code}`, failed: true };
    setPreview(undefined);
    const seconds = Math.max(0.1, Math.round(done.value.took / 100) / 10);
    return { key: 'opml.done', values: { count: done.value.added, seconds } };
  };

  return {
    state,
    preview,
    progress,
    said,
    open(file: File) {
      setPreview(undefined);
      run('reading', read(file));
    },
    /** Called in the click: asks for permission before anything else. */
    follow(outlines: readonly Outline[], origins: readonly string[]) {
      run('following', followAll(followList(outlines, origins)));
    },
    close() {
      setPreview(undefined);
      setSaid(undefined);
    },
  };
}

/** A file dropped anywhere on the page; without this the browser would leave the page for it. */
export function useDroppedFile(open: (file: File) => void): void {
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) open(file);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, [open]);
}
