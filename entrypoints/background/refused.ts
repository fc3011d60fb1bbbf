/** What the storage refuses is said: a star that goes back by itself, and no word why, is a riddle. */
import type { Answers } from '../../utils/browser/requests.ts';
import { tellChange } from '../../utils/browser/tell-change.ts';
import { ofStorage } from '../../utils/pipeline.ts';

type Answer = (ask: never) => Promise<unknown>;

/** The same answers; where the storage refused what was asked, all open pages hear why, and look at the marks again. */
export function sayingRefused(answers: Answers): Answers {
  const saying = (answer: Answer): Answer => {
    return async (ask) => {
      try {
        return await answer(ask);
      } catch (error) {
        const code = ofStorage(error);
        if (!code) throw error;
        tellChange({ kind: 'refused', code });
        tellChange({ kind: 'marks' });
        // Whoever asked is given the message alone, and must know it by that.
        throw new Error(code, { cause: error });
      }
    };
  };
  return Object.fromEntries(
    Object.entries<Answer>(answers).map(([name, answer]) => [name, saying(answer)]),
  ) as unknown as Answers;
}
