/** In UTF-16 code units. A report has some ten thousand; ten megabytes of Chinese are three and a half million. */
export const longestText = 16_000_000;
