import type { Reservation } from "$lib/api";
import { minutesOf } from "$lib/format";

/** A stretch of the day, in minutes since its midnight; the end itself lies outside. */
export interface Span {
  from: number;
  to: number;
}

export interface Placed<T> extends Span {
  item: T;
  /** 0 is the topmost. */
  lane: number;
}

export const overlap = (one: Span, other: Span): boolean =>
  one.from < other.to && other.from < one.to;

/**
 * Lays spans below each other so that none in a lane overlap, each as high as it fits.
 * A span without length takes a minute, so that it hides nothing.
 */
export function lanes<T>(items: readonly (Span & { item: T })[]): Placed<T>[] {
  const ends: number[] = [];
  return [...items]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map(({ from, to, item }) => {
      const free = ends.findIndex((end) => end <= from);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = Math.max(to, from + 1);
      return { from, to, item, lane };
    });
}

export const DAY_START = 8 * 60;
export const DAY_END = 22 * 60;
const WHOLE_DAY = 24 * 60;

/** What of a reservation lies on this day; null when nothing does. */
export function spanOn(day: string, reservation: Reservation): Span | null {
  const { date, begin, end_date, end } = reservation;
  if (day < date || day > end_date) return null;
  const from = date < day ? 0 : minutesOf(begin);
  const to = end_date > day ? WHOLE_DAY : minutesOf(end);
  return to > from ? { from, to } : null;
}

/** With the time to set up and to clear, in which nobody else can come in. */
export function held(span: Span, reservation: Reservation): Span {
  return {
    from: span.from - reservation.set_up_minutes,
    to: span.to + reservation.clearing_minutes,
  };
}

/** The hours the board shows: 8 to 22, and further when a reservation lies outside. */
export function hoursShown(spans: readonly Span[]): Span {
  const from = Math.min(DAY_START, ...spans.map((span) => Math.floor(span.from / 60) * 60));
  const to = Math.max(DAY_END, ...spans.map((span) => Math.ceil(span.to / 60) * 60));
  return { from: Math.max(0, from), to: Math.min(WHOLE_DAY, to) };
}

export const SNAP = 15;

/** To the quarter of an hour nearest by, kept inside the hours shown. */
export function snap(minutes: number, within: Span): number {
  return Math.min(within.to, Math.max(within.from, Math.round(minutes / SNAP) * SNAP));
}

/** The quarters that a drag from one moment to another covers; at least one. */
export function swept(from: number, to: number, within: Span): Span {
  const [low, high] = from <= to ? [from, to] : [to, from];
  const start = Math.floor(low / SNAP) * SNAP;
  const end = Math.max(start + SNAP, Math.ceil(high / SNAP) * SNAP);
  return { from: Math.max(within.from, start), to: Math.min(within.to, end) };
}
