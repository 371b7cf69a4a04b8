/** Most labels are their own key. */
const plain = /^[0-9\u4e00-\u9fff]*$/;

/** The marks that most others have. */
const usualMarks = /[（）()、，。：:“”.\s]+/g;

/**
 * The form of a printed label that is compared: compatibility-folded (fullwidth to halfwidth), without blanks,
 * punctuation, quotes and Markdown marks. `（一） 予以 公开` and `(一)予以公开` have one key.
 */
export function labelKey(printed: string): string {
  if (plain.test(printed)) return printed;
  const bare = printed.replace(usualMarks, '');
  if (plain.test(bare)) return bare;
  return bare.normalize('NFKC').replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '');
}
