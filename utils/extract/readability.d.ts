/** The class alone: the package's index would bring a second module along that Lede does not use. */
declare module '@mozilla/readability/Readability.js' {
  export { Readability as default } from '@mozilla/readability';
}
