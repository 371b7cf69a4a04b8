/** The languages that messages are written in. */
export type Locale = 'zh-cn' | 'en';
