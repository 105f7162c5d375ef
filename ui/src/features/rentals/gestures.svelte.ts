import type { Reservation } from "$lib/api";
import { held, overlap, SNAP, snap, swept } from "./lanes";
import type { Span } from "./lanes";

/** An hour, for a booking that starts with one press. */
const USUAL = 60;

export interface Event extends Span {
  reservation: Reservation;
  /** Lies on this day only, and may still change. */
  isMovable: boolean;
}

/** What the board is made of, asked anew each time. */
export interface BoardFacts {
  rows: () => number;
  eventsOf: (row: number) => readonly Event[];
  hours: () => Span;
  mayWrite: () => boolean;
  book: (row: number, span: Span) => void;
  open: (reservation: Reservation) => void;
  change: (reservation: Reservation, row: number, span: Span) => void;
}

export interface Selection extends Span {
  row: number;
}

export interface Carried extends Selection {
  reservation: Reservation;
  kind: "move" | "begin" | "end";
  by: "keys" | "pointer";
  /** Minutes between its begin and where it was taken. */
  grip: number;
}

/** The cursor, what is selected and what is carried on the day board: by pointer and by keys. */
export class Gestures {
  cursor = $state({ row: 0, at: 9 * 60 });
  selection = $state.raw<Selection | null>(null);
  carried = $state.raw<Carried | null>(null);
  #anchor: number | null = null;
  #facts: BoardFacts;

  constructor(facts: BoardFacts) {
    this.#facts = facts;
  }

  /** The reservation under the cursor. */
  get here(): Event | undefined {
    const { row, at } = this.cursor;
    return this.#facts.eventsOf(row).find(({ from, to }) => from <= at && at < to);
  }

  /** The reservation that holds the room then; set-up and clearing count too. */
  clashOf(row: number, span: Span, own?: Reservation): Reservation | undefined {
    const wanted = own ? held(span, own) : span;
    return this.#facts
      .eventsOf(row)
      .find(
        ({ reservation, from, to }) =>
          reservation.id !== own?.id && overlap(wanted, held({ from, to }, reservation)),
      )?.reservation;
  }

  cancel(): void {
    this.selection = null;
    this.carried = null;
    this.#anchor = null;
  }

  // By keys.

  /** Does what a key asks; answers whether the key was for the board. */
  key(event: KeyboardEvent): boolean {
    const step = { ArrowLeft: -SNAP, ArrowRight: SNAP }[event.key];
    const rows = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.altKey || event.metaKey) return false;
    if (event.key === "Escape") {
      const held = this.selection !== null || this.carried !== null;
      this.cancel();
      return held;
    }
    if (this.carried) return this.#carry(event, step, rows);
    if (step !== undefined && event.ctrlKey) return this.#stretch(step);
    if (step !== undefined && event.shiftKey) return this.#select(step);
    if (event.ctrlKey) return false;
    if (step !== undefined) this.#go(this.cursor.row, this.cursor.at + step);
    else if (rows !== undefined) this.#go(this.cursor.row + rows, this.cursor.at);
    else if (event.key === "Home") this.#go(this.cursor.row, this.#facts.hours().from);
    else if (event.key === "End") this.#go(this.cursor.row, this.#facts.hours().to);
    else if (event.key === "Enter") this.#enter();
    else if (event.key.toLowerCase() === "m") return this.#pickUp("move");
    else return false;
    return true;
  }

  #go(row: number, at: number): void {
    const { from, to } = this.#facts.hours();
    this.#anchor = null;
    this.selection = null;
    this.cursor = {
      row: Math.min(this.#facts.rows() - 1, Math.max(0, row)),
      at: Math.min(to - SNAP, Math.max(from, at)),
    };
  }

  #select(step: number): boolean {
    if (!this.#facts.mayWrite()) return true;
    const { from, to } = this.#facts.hours();
    const { row, at } = this.cursor;
    if (this.#anchor === null) {
      // The first press takes the quarter the cursor stands on.
      this.#anchor = at;
    } else {
      this.cursor = { row, at: Math.min(to - SNAP, Math.max(from, at + step)) };
    }
    const other = this.cursor.at;
    this.selection = {
      row,
      from: Math.min(this.#anchor, other),
      to: Math.max(this.#anchor, other) + SNAP,
    };
    return true;
  }

  #enter(): void {
    const { row, at } = this.cursor;
    if (this.selection) this.#book(this.selection);
    else if (this.here) this.#facts.open(this.here.reservation);
    else this.#book({ row, from: at, to: Math.min(this.#facts.hours().to, at + USUAL) });
  }

  #book({ row, from, to }: Selection): void {
    this.#anchor = null;
    if (this.#facts.mayWrite()) this.#facts.book(row, { from, to });
  }

  #pickUp(kind: Carried["kind"]): boolean {
    const event = this.here;
    if (!event?.isMovable || !this.#facts.mayWrite()) return event !== undefined;
    const { reservation, from, to } = event;
    const { row, at } = this.cursor;
    this.carried = { reservation, kind, by: "keys", row, from, to, grip: at - from };
    return true;
  }

  #stretch(step: number): boolean {
    if (this.#pickUp("end") && this.carried) this.#shift(step, 0);
    return true;
  }

  #carry(event: KeyboardEvent, step: number | undefined, rows: number | undefined): boolean {
    if (event.key === "Enter") this.drop();
    else if (step !== undefined) this.#shift(step, 0);
    else if (rows !== undefined && this.carried?.kind === "move") this.#shift(0, rows);
    return true;
  }

  #shift(step: number, rows: number): void {
    const carried = this.carried;
    if (!carried) return;
    const hours = this.#facts.hours();
    if (carried.kind === "end") {
      const to = Math.min(hours.to, Math.max(carried.from + SNAP, carried.to + step));
      this.carried = { ...carried, to };
      return;
    }
    const length = carried.to - carried.from;
    const from = Math.min(hours.to - length, Math.max(hours.from, carried.from + step));
    const row = Math.min(this.#facts.rows() - 1, Math.max(0, carried.row + rows));
    this.carried = { ...carried, row, from, to: from + length };
    this.cursor = { row, at: from + carried.grip };
  }

  /** Lets go of what is carried, where it is now. */
  drop(): void {
    const carried = this.carried;
    this.carried = null;
    if (!carried) return;
    const { reservation, row, from, to } = carried;
    const before = this.#facts.eventsOf(row).find((each) => each.reservation.id === reservation.id);
    if (before?.from === from && before.to === to) return;
    this.#facts.change(reservation, row, { from, to });
  }

  // By pointer.

  /** Takes hold of a reservation, or of one of its ends. */
  grab(event: Event, row: number, at: number, kind: Carried["kind"]): void {
    const { reservation, from, to } = event;
    this.selection = null;
    this.carried = { reservation, kind, by: "pointer", row, from, to, grip: at - from };
  }

  /** Where the pointer is now, with what it carries. */
  pull(row: number, at: number): void {
    const carried = this.carried;
    if (!carried) return;
    const hours = this.#facts.hours();
    if (carried.kind === "end") {
      this.carried = { ...carried, to: Math.max(carried.from + SNAP, snap(at, hours)) };
    } else if (carried.kind === "begin") {
      this.carried = { ...carried, from: Math.min(carried.to - SNAP, snap(at, hours)) };
    } else {
      const length = carried.to - carried.from;
      const from = Math.min(snap(at - carried.grip, hours), hours.to - length);
      this.carried = { ...carried, row, from, to: from + length };
    }
  }

  /** Sweeps over free time. */
  sweep(row: number, from: number, to: number): void {
    this.carried = null;
    this.#anchor = null;
    this.selection = { row, ...swept(from, to, this.#facts.hours()) };
    this.cursor = { row, at: this.selection.from };
  }

  /** The pointer lets go. */
  release(): void {
    if (this.carried) this.drop();
    else if (this.selection) this.#book(this.selection);
  }

  /** Puts the cursor where was pressed. */
  point(row: number, at: number): void {
    this.#go(row, Math.floor(at / SNAP) * SNAP);
  }
}
