/** What to hear less of, of one story. */
import { LessLike, type LessSource } from '../../components/less-like.tsx';
import { report } from '../../utils/browser/page/report.ts';
import { request } from '../../utils/browser/requests.ts';
import { type Settings, updateSettings } from '../../utils/browser/settings.ts';
import type { Source, Story } from '../../utils/model.ts';
import { plainWords, withoutWord, withWords } from '../../utils/rules/list.ts';
import { tellerFirst } from '../../utils/store/teller.ts';
import { siteName } from '../../utils/text/site-name.ts';

/** More of either is a list to study. */
const most = 3;

interface LessHereProps {
  readonly story: Story;
  readonly sources: readonly Source[];
  readonly rules: Settings['rules'];
}

export function LessHere({ story, sources, rules }: LessHereProps) {
  const tellers = [...new Set(tellerFirst(story).map(({ sourceId }) => sourceId))].flatMap(
    (id): LessSource[] => {
      const source = sources.find((one) => one.id === id);
      if (!source) return [];
      return [{ id, title: source.title || siteName(source.siteUrl), less: source.weight === 'less' }];
    },
  );
  const mute = async (name: string, isMuted: boolean) => {
    // Two words muted in a row: the second knows of the first.
    await updateSettings((now) => ({
      rules: isMuted
        ? withWords(now.rules, 'mute', [name], Date.now(), () => crypto.randomUUID())
        : withoutWord(now.rules, 'mute', name),
    }));
    await request('recount', {});
  };
  const weigh = async (sourceId: string, less: boolean) => {
    await request('update-source', { sourceId, change: { weight: less ? 'less' : null } });
    await request('recount', {});
  };
  return (
    <LessLike
      names={namesOf(story)}
      muted={plainWords(rules, 'mute')}
      sources={tellers.slice(0, most)}
      onMute={(name, isMuted) => void mute(name, isMuted).catch(report)}
      onLess={(sourceId, less) => void weigh(sourceId, less).catch(report)}
    />
  );
}

/** The names that its tellings share, the most told first. */
function namesOf({ members }: Story): string[] {
  const told = new Map<string, { readonly text: string; count: number }>();
  for (const { facts = [] } of members) {
    for (const { kind, key, text } of facts) {
      if (kind !== 'name') continue;
      const one = told.get(key) ?? { text, count: 0 };
      one.count++;
      told.set(key, one);
    }
  }
  return [...told.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ text }) => text);
}
