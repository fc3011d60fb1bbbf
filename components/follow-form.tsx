/** One field: the address of a site or of a feed. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useWords } from './words.ts';
import './sources.css';

interface FollowFormProps {
  /** Called inside the click (or the Enter), so that it may ask for permission. */
  readonly onFollow: (address: string) => void;
  readonly busy: boolean;
  /** What came of it, as a sentence. */
  readonly message?: string | undefined;
  readonly failed?: boolean | undefined;
}

export function FollowForm({ onFollow, busy, message, failed }: FollowFormProps) {
  const { t } = useWords();
  const [address, setAddress] = useState('');
  const id = useId();
  const answer = useRef<HTMLParagraphElement>(null);
  // At the end of a long page it would be said where nobody looks.
  useEffect(() => {
    if (message) answer.current?.scrollIntoView?.({ block: 'nearest' });
  }, [message]);
  return (
    <form
      class="follow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onFollow(address);
      }}
    >
      <label for={id}>{t('follow.label')}</label>
      <div class="row">
        <input
          id={id}
          class="field"
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          dir="ltr"
          placeholder="example.com"
          value={address}
          aria-invalid={failed ? 'true' : undefined}
          aria-describedby={`${id}-said`}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={busy}>
          {t(busy ? 'follow.working' : 'follow.action')}
        </button>
      </div>
      <p ref={answer} id={`${id}-said`} class="said" role="status" data-failed={failed}>
        {message}
      </p>
    </form>
  );
}
