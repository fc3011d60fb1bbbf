/** A link into the reader: a plain click is the page's, any other one the browser's. */
import type { ComponentChildren } from 'preact';
import type { Place, StoryEvents } from './card-story.ts';

interface EntryLinkProps extends Pick<StoryEvents, 'readerHref' | 'onOpen'> {
  readonly entryId: string;
  readonly place?: Place | undefined;
  readonly dir?: 'auto';
  readonly children: ComponentChildren;
}

export function EntryLink({ entryId, place, dir, readerHref, onOpen, children }: EntryLinkProps) {
  return (
    <a
      href={readerHref(entryId, place)}
      dir={dir}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        onOpen(entryId, place);
      }}
    >
      {children}
    </a>
  );
}
