export { language, t, useLanguage } from "./language.svelte";
export type { Language } from "./language.svelte";
export type { MessageId, PlainMessageId } from "./messages";
