import type { Attachment } from "svelte/attachments";
import type { Span } from "./lanes";

/**
 * Says where on the hours shown something lies, as parts of the whole. Set from code, since the
 * content security policy allows no style in the page itself.
 */
export function placed(span: Span, hours: Span, lane = 0): Attachment<HTMLElement> {
  return (element) => {
    const whole = hours.to - hours.from;
    const from = Math.max(span.from, hours.from);
    const to = Math.min(span.to, hours.to);
    element.style.setProperty("--from", String((from - hours.from) / whole));
    element.style.setProperty("--part", String(Math.max(0, to - from) / whole));
    element.style.setProperty("--lane", String(lane));
  };
}

/** A number that the styles reckon with. */
export function counted(name: `--${string}`, value: number): Attachment<HTMLElement> {
  return (element) => element.style.setProperty(name, String(value));
}
