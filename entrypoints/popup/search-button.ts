/** The id of what opens the search, and gets the focus back when it closes. */
export const searchButton = 'search-button';
