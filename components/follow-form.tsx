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
  const sent = useRef('');
  // At the end of a long page it would be said where nobody looks.
  useEffect(() => {
    if (message) answer.current?.scrollIntoView?.({ block: 'nearest' });
  }, [message]);
  // What is followed is said below, by its name: the field is free for the next. What is being typed stays.
  useEffect(() => {
    if (message && !failed && !busy) setAddress((typed) => (typed === sent.current ? '' : typed));
  }, [message, failed, busy]);
  return (
    <form
      class="follow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        sent.current = address;
        onFollow(address);
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
        {/* Not `disabled`: the focus would fall to the top of the page. */}
        <button type="submit" class="button" aria-disabled={busy}>
          {t(busy ? 'follow.working' : 'follow.action')}
        </button>
      </div>
      <p ref={answer} id={`${id}-said`} class="said" role="status" data-failed={failed}>
        {message}
      </p>
    </form>
  );
}
