declare module '*?only=notice' {
  import type { Catalogue } from './index.ts';
  const messages: Catalogue;
  export default messages;
}
