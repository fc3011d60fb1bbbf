/** The digest over an open store. */
import { useEffect, useMemo } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { ReadableStore } from '../../utils/store/store.ts';
import type { Span } from './choose.ts';
import { Stories } from './stories.tsx';
import { digestTextOf } from './text-of.ts';
import { Tools } from './tools.tsx';
import { useDays } from './use-days.ts';

interface OpenDigestProps {
  readonly store: ReadableStore;
  readonly settings: Pick<Settings, 'rules'>;
  readonly span: Span;
  /** When the digest before this one was made; absent where a day begins at midnight. */
  readonly since?: number | undefined;
  readonly now: number;
}

export function OpenDigest({ store, settings, span, since, now }: OpenDigestProps) {
  const words = useWords();
  const { t } = words;
  const found = useDays(store, settings, span, now, since);
  const text = useMemo(() => found && digestTextOf({ ...found, span }, words), [found, span, words]);
  const title = text?.title;
  useEffect(() => {
    if (title) document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);

  if (!found || !text) return <main />;
  const empty = found.days.length === 0;
  return (
    <>
      <header class="bar">
        <span class="wordmark">{t('app.name')}</span>
        <nav aria-label={t('day.spans')}>
          <SpanLink span="day" current={span} label={t('view.today')} />
          <SpanLink span="week" current={span} label={t('day.week')} />
        </nav>
      </header>
      <main>
        <div class="head">
          <h1>{text.title}</h1>
          <p class="soft">{empty ? t(`day.none.${span}`) : text.count}</p>
        </div>
        {!empty && <Tools store={store} text={text} span={span} now={found.now} />}
        <Stories parts={text.parts} />
      </main>
    </>
  );
}

function SpanLink({ span, current, label }: { span: Span; current: Span; label: string }) {
  return (
    <a href={`digest.html?span=${span}`} aria-current={span === current ? 'page' : undefined}>
      {label}
    </a>
  );
}
