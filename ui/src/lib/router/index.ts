export { addressOf, href } from "./paths";
export type { Match, Place } from "./paths";
export { go, guardLeaving, leave, rememberQuery, router, startRouter, stay } from "./router.svelte";
