/** Raised whenever a rule changes, so that stored articles can be run through the line rules again. */
export const cleanerVersion = 6;
