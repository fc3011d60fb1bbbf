/** One thin-line set, 16 px, in the colour of its text. Icons are never named: what holds them is. */
import type { ComponentChildren } from 'preact';

function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const RefreshIcon = () => (
  <Icon>
    <path d="M13 8a5 5 0 1 1-1.6-3.7L13 5.8M13 2.8v3h-3" />
  </Icon>
);

export const OptionsIcon = () => (
  <Icon>
    <path class="solid" d="M3 8h.01M8 8h.01M13 8h.01" stroke-width="2" />
  </Icon>
);

export const SaveIcon = ({ saved }: { readonly saved: boolean }) => (
  <Icon>
    <path class={saved ? 'solid' : undefined} d="M4 2.5h8v11l-4-3-4 3z" />
  </Icon>
);

export const OriginalIcon = () => (
  <Icon>
    <path d="M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3 7.5 8.5" />
  </Icon>
);

/** A tick: what it does is mark as read; filled dot: mark as unread again. */
export const ReadIcon = ({ read }: { readonly read: boolean }) => (
  <Icon>{read ? <circle class="solid" cx="8" cy="8" r="2.6" /> : <path d="m3 8.5 3.2 3.2L13 4.8" />}</Icon>
);

export const WhyIcon = () => (
  <Icon>
    <path d="M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8" />
    <path class="solid" d="M8 12.5h.01" stroke-width="1.6" />
  </Icon>
);

export const HideIcon = () => (
  <Icon>
    <path d="M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4M3.5 13 12.5 3" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <path d="M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9M10.3 10.3 13.5 13.5" />
  </Icon>
);

export const BackIcon = () => (
  <Icon>
    <path class="mirrored" d="M10 3 5 8l5 5" />
  </Icon>
);

export const UpIcon = () => (
  <Icon>
    <path d="m3.5 10 4.5-4.5 4.5 4.5" />
  </Icon>
);

export const DownIcon = () => (
  <Icon>
    <path d="m3.5 6 4.5 4.5L12.5 6" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);

/** Runs one way in every language, as on every player. */
export const PlayIcon = () => (
  <Icon>
    <path d="M5 3.2v9.6L12.5 8z" />
  </Icon>
);

export const PauseIcon = () => (
  <Icon>
    <path d="M5.5 3.5v9M10.5 3.5v9" />
  </Icon>
);

export const PreviousIcon = () => (
  <Icon>
    <path class="mirrored" d="M4.5 4v8M11.5 4v8L6.5 8z" />
  </Icon>
);

export const NextIcon = () => (
  <Icon>
    <path class="mirrored" d="M11.5 4v8M4.5 4v8L9.5 8z" />
  </Icon>
);

export const CopyIcon = () => (
  <Icon>
    <path d="M5.5 5.5h7.5v8H5.5zM10.5 5.5v-3H3v8h2.5" />
  </Icon>
);
