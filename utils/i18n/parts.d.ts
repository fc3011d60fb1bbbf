/** Parts of a catalogue, as `scripts/vite-messages.ts` cuts them. */
declare module '*?only=app,badge,notice' {
  import type { Catalogue } from './index.ts';

  const messages: Catalogue;
  export default messages;
}

declare module '*?without=aloud,badge,bulk,copy,data,day,diag,find,first,folder,follow,here,keys,left,less,look,notice,opml,options,outline,problem,reader,search,source,why' {
  import type { Catalogue } from './index.ts';

  const messages: Catalogue;
  export default messages;
}

declare module '*?without=badge,bulk,data,day,diag,digest,find,first,folder,follow,header,keys,less,notice,opml,options,saved,search,source,story,topics,view,why' {
  import type { Catalogue } from './index.ts';

  const messages: Catalogue;
  export default messages;
}

declare module '*?without=aloud,badge,bulk,copy,day,header,here,left,less,notice,outline,reader,saved,search,story,topics,why' {
  import type { Catalogue } from './index.ts';

  const messages: Catalogue;
  export default messages;
}

declare module '*?only=first' {
  import type { Catalogue } from './index.ts';

  const messages: Partial<Catalogue>;
  export default messages;
}

declare module '*?only=follow' {
  import type { Catalogue } from './index.ts';

  const messages: Partial<Catalogue>;
  export default messages;
}

declare module '*?only=keys' {
  import type { Catalogue } from './index.ts';

  const messages: Partial<Catalogue>;
  export default messages;
}

declare module '*?only=less,why' {
  import type { Catalogue } from './index.ts';

  const messages: Partial<Catalogue>;
  export default messages;
}

declare module '*?only=here,problem' {
  import type { Catalogue } from './index.ts';

  const messages: Partial<Catalogue>;
  export default messages;
}

declare module '*?only=source' {
  import type { Catalogue } from './index.ts';

  const messages: Partial<Catalogue>;
  export default messages;
}

declare module '*?only=search' {
  import type { Catalogue } from './index.ts';

  const messages: Partial<Catalogue>;
  export default messages;
}

declare module '*?only=app,copy,day,problem,view' {
  import type { Catalogue } from './index.ts';

  const messages: Partial<Catalogue>;
  export default messages;
}

declare module '*?only=bulk,here' {
  import type { Catalogue } from './index.ts';

  const messages: Partial<Catalogue>;
  export default messages;
}
