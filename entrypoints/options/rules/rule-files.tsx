/** Rules out of a file, and into one. */
import { useRef, useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import { textOfFile } from '../../../utils/browser/page/file-text.ts';
import { report } from '../../../utils/browser/page/report.ts';
import { saveFile } from '../../../utils/browser/page/save-file.ts';
import { type FileRule, readRules, rulesFile } from '../../../utils/rules/file.ts';
import { freshWishes, mostRules } from '../../../utils/rules/list.ts';
import type { Rule } from '../../../utils/rules/rule.ts';

interface RuleFilesProps {
  readonly rules: readonly Rule[];
  readonly onAdd: (rules: readonly FileRule[]) => void;
}

export function RuleFiles({ rules, onAdd }: RuleFilesProps) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly failed?: true }>();
  const open = async (file: File) => {
    const read = readRules((await textOfFile(file)) ?? '');
    if (!read.ok) return setSaid({ text: t(`problem.${read.problem.code}`), failed: true });
    const { rules: found, leftOut } = read.value;
    const fresh = freshWishes(found, rules);
    onAdd(fresh);
    const known = found.length - fresh.length;
    const added = Math.min(fresh.length, mostRules - rules.length);
    const sentences = [
      t('options.rules-read', { count: added }),
      known > 0 && t('options.rules-known', { count: known }),
      leftOut > 0 && t('options.rules-left-out', { count: leftOut }),
      added < fresh.length && t('options.rules-full', { most: mostRules }),
    ];
    setSaid({ text: sentences.filter(Boolean).join(' ') });
  };
  return (
    <div class="rule-files">
      <div class="lists">
        <button type="button" class="link" onClick={() => input.current?.click()}>
          {t('options.rules-import')}
        </button>
        {rules.length > 0 && (
          <button
            type="button"
            class="link"
            onClick={() => saveFile('lede-rules.json', rulesFile(rules), 'application/json')}
          >
            {t('options.rules-export')}
          </button>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // The same file, chosen again, is read again.
            event.currentTarget.value = '';
            if (file) void open(file).catch(report);
          }}
        />
      </div>
      <p class="said" role="status" data-failed={said?.failed}>
        {said?.text}
      </p>
    </div>
  );
}
