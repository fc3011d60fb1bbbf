/**
 * When the digest is looked at. A popup is opened for a moment; a side panel may stay open all day, in sight and
 * out of it, and who comes back to it has the same right to see what is new.
 */
import { useEffect, useRef } from 'preact/hooks';
import { readLooked } from '../../utils/browser/first-screen.ts';
import { report } from '../../utils/browser/page/report.ts';
import { request } from '../../utils/browser/requests.ts';
import { lookedBefore, visitMs } from '../../utils/pipeline/looked.ts';

interface VisitsProps {
  /** Another visit begins; with when the one before it ended. */
  readonly onVisit: (lookedAt: number | undefined) => void;
  /** Whether the digest is on show, at whose top the new stories stand. */
  readonly today: boolean;
}

/** A look that is shorter need not be told twice: as it begins and as it ends. */
const glanceMs = 60_000;

export function Visits({ onVisit, today }: VisitsProps) {
  const begin = useRef(onVisit);
  begin.current = (lookedAt) => {
    onVisit(lookedAt);
    if (today) document.querySelector('main')?.scrollTo(0, 0);
  };
  useEffect(() => followVisits((lookedAt) => begin.current(lookedAt)), []);
  return null;
}

function followVisits(onVisit: VisitsProps['onVisit']): () => void {
  let since = Date.now();
  let seen = since;
  let told = since;
  const tell = () => {
    told = seen;
    request('looked', { since }).catch(report);
  };
  const begin = async () => {
    since = seen;
    const at = lookedBefore(await readLooked(), since);
    tell();
    onVisit(at);
  };
  /** In sight until now, or from now on. */
  const look = (every: number) => {
    const before = seen;
    seen = Date.now();
    // Also a machine that slept, with the panel in sight.
    if (seen - before >= visitMs) begin().catch(report);
    else if (seen - told >= every) tell();
  };
  const turn = () => look(document.visibilityState === 'visible' ? visitMs : glanceMs);
  const timer = setInterval(() => document.visibilityState === 'visible' && look(visitMs), glanceMs);
  document.addEventListener('visibilitychange', turn);
  tell();
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', turn);
  };
}
