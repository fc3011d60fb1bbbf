/** What of a story the user wants to hear less of: its names, its sources. Each is a switch, on at once and off again; what it did is said, with the way back. */
import { useRef, useState } from 'preact/hooks';
import { Naming } from './naming.tsx';
import { UndoLine } from './undo-line.tsx';
import { useWords } from './words.ts';

export interface LessSource {
  readonly id: string;
  readonly title: string;
  /** Whether its stories stand lower already. */
  readonly less: boolean;
}

interface LessLikeProps {
  readonly names: readonly string[];
  readonly muted: readonly string[];
  readonly sources: readonly LessSource[];
  readonly onMute: (name: string, muted: boolean) => void;
  readonly onLess: (sourceId: string, less: boolean) => void;
}

/** A switch: a name, or a source. */
interface Wish {
  readonly key: string;
  readonly name: string;
  readonly ask: 'less.word' | 'less.source';
  /** What is said of it once it is on, and once it is off. */
  readonly told: readonly ['less.muted' | 'less.lower', 'less.unmuted' | 'less.usual'];
  readonly on: boolean;
  readonly act: (on: boolean) => void;
}

export function LessLike({ names, muted, sources, onMute, onLess }: LessLikeProps) {
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const [last, setLast] = useState<{ readonly wish: Wish; readonly on: boolean; readonly undone?: true }>();
  const wishes: readonly Wish[] = [
    ...names.map(
      (name): Wish => ({
        key: `word ${name}`,
        name,
        ask: 'less.word',
        told: ['less.muted', 'less.unmuted'],
        on: muted.includes(name),
        act: (on) => onMute(name, on),
      }),
    ),
    ...sources.map(
      ({ id, title, less }): Wish => ({
        key: `source ${id}`,
        name: title,
        ask: 'less.source',
        told: ['less.lower', 'less.usual'],
        on: less,
        act: (on) => onLess(id, on),
      }),
    ),
  ];
  const said = last && (
    <Naming say={(name) => t(last.wish.told[last.on ? 0 : 1], { name })} names={[last.wish.name]} />
  );
  const undo = () => {
    if (!last) return;
    last.wish.act(!last.on);
    // The line goes: its switch has the focus again.
    const at = wishes.findIndex(({ key }) => key === last.wish.key);
    list.current?.querySelectorAll('input')[at]?.focus();
    setLast({ ...last, on: !last.on, undone: true });
  };
  return (
    <>
      <p class="why-head">{t('less.head')}</p>
      <ul ref={list}>
        {wishes.map((wish) => (
          <li key={wish.key}>
            <label class="check">
              <input
                type="checkbox"
                checked={wish.on}
                onChange={({ currentTarget: { checked: on } }) => {
                  wish.act(on);
                  setLast({ wish, on });
                }}
              />
              <span>
                <Naming say={(name) => t(wish.ask, { name })} names={[wish.name]} />
              </span>
            </label>
          </li>
        ))}
      </ul>
      {last && !last.undone ? (
        <UndoLine
          key={`${last.wish.key} ${last.on}`}
          undo={t('story.undo')}
          undoLabel={t('less.undo-of', { name: last.wish.name })}
          onUndo={undo}
          onOver={() => setLast(undefined)}
        >
          {said}
        </UndoLine>
      ) : (
        <p>{t('less.where')}</p>
      )}
      {/* Always there, so that screen readers hear what is put into it. */}
      <p class="unseen" role="status">
        {said}
      </p>
    </>
  );
}
