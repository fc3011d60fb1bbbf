/** An article read aloud while this is drawn: the sentence marked, and kept in sight. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Player, type State } from '../../utils/aloud/player.ts';
import { scriptOf } from '../../utils/aloud/utterances.ts';
import type { Voice } from '../../utils/aloud/voices.ts';
import { type Follower, follower } from '../../utils/browser/page/keep-in-view.ts';
import { mark } from '../../utils/browser/page/mark-text.ts';
import { deviceEngine, later } from '../../utils/browser/page/speech.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { StoredArticle } from '../../utils/model.ts';
import { blockInSight, rangeOfUtterance } from './aloud-place.ts';

interface Reading {
  readonly player: Player;
  readonly follower: Follower;
}

export function useAloud(article: StoredArticle, { aloudRate, aloudVoices }: Settings) {
  const script = useMemo(() => scriptOf(article), [article]);
  const wishes = useMemo(() => ({ rate: aloudRate, voices: aloudVoices }), [aloudRate, aloudVoices]);
  const [state, setState] = useState<State>();
  const [voices, setVoices] = useState<readonly Voice[]>([]);
  const [isAway, setAway] = useState(false);
  const reading = useRef<Reading | undefined>(undefined);

  useLayoutEffect(() => {
    const engine = deviceEngine(() => {
      setVoices(engine.voices());
      player.voicesChanged();
    });
    const player = new Player({ engine, after: later, tell: setState }, script, wishes);
    const follows = follower(setAway);
    reading.current = { player, follower: follows };
    setVoices(engine.voices());
    // A page that is left would speak on; one that is come back to has kept its place.
    const leave = () => player.pause();
    addEventListener('pagehide', leave);
    player.jump(blockInSight());
    player.play();
    return () => {
      removeEventListener('pagehide', leave);
      follows.stop();
      player.stop();
      engine.close();
      mark(undefined, 'aloud');
    };
    // Once: what changes later is told to the player.
  }, []);
  useEffect(() => reading.current?.player.replace(script), [script]);
  useEffect(() => reading.current?.player.wish(wishes), [wishes]);

  const utterance = state?.utterance;
  // For want of a voice nothing is read, and nothing marked.
  const isMarked = !state?.trouble && (state?.status === 'playing' || state?.status === 'paused');
  useLayoutEffect(() => {
    const range = isMarked && utterance ? rangeOfUtterance(utterance) : undefined;
    mark(range, 'aloud');
    reading.current?.follower.follow(range);
  }, [utterance, isMarked, article]);

  return {
    state,
    voices,
    isAway: isAway && isMarked,
    language: utterance?.language || script.language,
    player: () => reading.current?.player,
    back: () => reading.current?.follower.back(),
  };
}
