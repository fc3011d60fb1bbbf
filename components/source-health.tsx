/** How a source fares, in words: what state it is in, when it was read, and when it is read again. */
import { type ComponentChildren, Fragment } from 'preact';
import { formatAge, formatClock } from '../utils/i18n/format.ts';
import type { Source } from '../utils/model.ts';
import { useWords } from './words.ts';

interface SourceHealthProps {
  readonly source: Source;
  readonly now: number;
}

/** Until when its server wants to be left alone, where it said so. */
export const asksToWait = ({ schedule: { notBefore = 0 } }: Source, now: number): number | undefined =>
  notBefore > now ? notBefore : undefined;

export function SourceHealth({ source, now }: SourceHealthProps) {
  const { t, locale } = useWords();
  const { health, paused, schedule } = source;
  const { problem, lastOkAt, lastPollAt, lastNewAt } = health;
  const time = (at: number) => formatClock(at, now, locale);
  const wait = asksToWait(source, now);
  const isFine = !paused && !problem;
  const isNew = lastOkAt === undefined && lastPollAt === undefined;

  const facts = [
    !isFine &&
      lastPollAt !== undefined &&
      lastPollAt !== lastOkAt &&
      t('source.asked', { time: time(lastPollAt) }),
    lastOkAt !== undefined && t(isFine ? 'source.fine' : 'source.read', { time: time(lastOkAt) }),
    !isFine && lastOkAt === undefined && t('source.never-read'),
    lastNewAt !== undefined && t('source.newest', { age: formatAge(lastNewAt, now, locale) }),
    // What waits for a permission is asked for nothing at all until it has it.
    !paused && !problem?.origins && !wait && !isNew && nextTime(),
  ].filter((fact) => typeof fact === 'string');

  return (
    <>
      {paused && (
        <Sentence soft={paused.reason === 'user'}>
          {t(`source.paused.${paused.reason}`, { time: time(paused.at) })}
        </Sentence>
      )}
      {!paused && problem && <Sentence>{t(`problem.${problem.code}`)}</Sentence>}
      {isFine && isNew && <Sentence soft>{t('source.waiting')}</Sentence>}
      {!paused && wait !== undefined && (
        <Sentence soft>{t('source.not-before', { time: time(wait) })}</Sentence>
      )}
      {facts.length > 0 && (
        <p class="facts soft">
          {facts.map((fact, index) => (
            <Fragment key={fact}>
              {index > 0 && ' · '}
              <span>{fact}</span>
            </Fragment>
          ))}
        </p>
      )}
    </>
  );

  function nextTime(): string {
    if (schedule.nextAt <= now) return t('source.next-soon');
    return t(problem ? 'source.next-try' : 'source.next', { time: time(schedule.nextAt) });
  }
}

function Sentence({ soft, children }: { readonly soft?: boolean; readonly children: ComponentChildren }) {
  return <p class={soft ? 'health soft' : 'health'}>{children}</p>;
}
