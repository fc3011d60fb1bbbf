/** What a reader without sources sees: an industry to start from, or one site of their own. */
import type { Pack, PackSite } from '../utils/model.ts';
import { FollowForm } from './follow-form.tsx';
import { PackPicker } from './pack-picker.tsx';
import { useWords } from './words.ts';

interface WelcomeProps {
  readonly pack: Pack;
  readonly busy: boolean;
  readonly message?: string | undefined;
  readonly failed?: boolean | undefined;
  readonly onFollowSites: (sites: readonly PackSite[]) => void;
  readonly onFollow: (address: string) => void;
}

export function Welcome({ pack, busy, message, failed, onFollowSites, onFollow }: WelcomeProps) {
  const { t } = useWords();
  return (
    <div class="welcome">
      <h2 class="welcome-title">{t('welcome.title')}</h2>
      <p>{t('welcome.text')}</p>
      <PackPicker pack={pack} busy={busy} onFollow={onFollowSites} />
      <h2>{t('welcome.own')}</h2>
      <FollowForm busy={busy} message={message} failed={failed} onFollow={onFollow} />
    </div>
  );
}
