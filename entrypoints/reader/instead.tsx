/** All that stands in an article's place while there is none: in one file, since most articles are stored. */
export { OpenLink } from './open-link.tsx';
export { Standin } from './standin.tsx';
export { Trouble } from './trouble.tsx';
