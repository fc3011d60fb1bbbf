/** As deep as browsers nest elements. htmlparser2's parser is quadratic in open elements: what follows is not read. */
export const deepestNesting = 512;
