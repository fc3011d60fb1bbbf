/** What a reader without sources sees: an industry to start from, or one site of their own. */
import type { Pack, PackSite } from '../utils/model.ts';
import { Choice } from './choice.tsx';
import { FollowForm } from './follow-form.tsx';
import { PackPicker } from './pack-picker.tsx';
import { useWords } from './words.ts';

interface WelcomeProps {
  /** What there is a pack of, and what each is called. */
  readonly industries: readonly { readonly value: string; readonly label: string }[];
  readonly industry: string;
  /** Absent while it is loaded. */
  readonly pack: Pack | undefined;
  readonly busy: boolean;
  readonly message?: string | undefined;
  readonly failed?: boolean | undefined;
  readonly onIndustry: (industry: string) => void;
  readonly onFollowSites: (sites: readonly PackSite[]) => void;
  readonly onFollow: (address: string) => void;
}

export function Welcome(props: WelcomeProps) {
  const { pack, busy, message, failed, onFollowSites, onFollow } = props;
  const { t } = useWords();
  return (
    <div class="welcome">
      <h2 class="welcome-title">{t('welcome.title')}</h2>
      <p>{t('welcome.text')}</p>
      <Choice
        legend={t('welcome.industry')}
        value={props.industry}
        options={props.industries}
        onChange={props.onIndustry}
      />
      {pack && <PackPicker key={pack.id} pack={pack} busy={busy} onFollow={onFollowSites} />}
      <h2>{t('welcome.own')}</h2>
      <FollowForm busy={busy} message={message} failed={failed} onFollow={onFollow} />
    </div>
  );
}
