import type { Extra, Repeat, Reservation, ReservationInput, Service } from "$lib/api";
import { decimalFrom, minutesOf, typedDecimal } from "$lib/format";

/** Where a new reservation starts: the room and time that were pointed at. */
export interface Start {
  room_id: string;
  date: string;
  begin: string;
  end: string;
}

/** What joins a reservation, with how many as typed. */
export interface TypedExtra {
  extra: Omit<Extra, "quantity">;
  quantity: string;
}

/** "00:00" as an end is the end of the day. */
const endMinutes = (time: string) => (time === "00:00" ? 24 * 60 : minutesOf(time));

/** A reservation while it is typed. */
export class BookingEntry {
  title = $state("");
  customer = $state<string | null>(null);
  customerName = $state("");
  room = $state("");
  date = $state("");
  begin = $state("");
  end = $state("");
  /** Only when it lasts past midnight. */
  endDate = $state("");
  isOption = $state(false);
  optionUntil = $state("");
  setUp = $state<number | null>(null);
  clearing = $state<number | null>(null);
  note = $state("");
  /** Weeks between two of a series; "" for one reservation only. */
  everyWeeks = $state<"" | "1" | "2" | "4">("");
  until = $state("");
  extras = $state<TypedExtra[]>([]);

  constructor(from: Start | Reservation) {
    this.room = from.room_id;
    this.date = from.date;
    this.begin = from.begin;
    this.end = from.end;
    if (!("title" in from)) return;
    this.title = from.title;
    this.customer = from.customer_id;
    this.customerName = from.customer_name ?? "";
    this.endDate = from.end_date === from.date || from.end === "00:00" ? "" : from.end_date;
    this.isOption = from.state === "option";
    this.optionUntil = from.option_until ?? "";
    this.setUp = from.set_up_minutes || null;
    this.clearing = from.clearing_minutes || null;
    this.note = from.note ?? "";
    this.extras = from.extras.map(({ quantity, ...extra }) => ({
      extra,
      quantity: typedDecimal(quantity),
    }));
  }

  /** What stands in the form, to go on with later. */
  get typed() {
    const { title, customer, customerName, room, date, begin, end, endDate } = this;
    const { isOption, optionUntil, setUp, clearing, note, everyWeeks, until, extras } = this;
    const what = { title, customer, customerName, room, date, begin, end, endDate };
    return { ...what, isOption, optionUntil, setUp, clearing, note, everyWeeks, until, extras };
  }

  takeUp(typed: BookingEntry["typed"]): void {
    Object.assign(this, typed);
  }

  /** Puts every service that can join in the list, with none of it yet. */
  offer(services: readonly Service[]): void {
    for (const service of services) {
      const known = this.extras.some(({ extra }) => extra.service_id === service.id);
      if (!service.is_active || known) continue;
      const { unit, unit_price, price_basis, vat_class, vat_reason, enterprise } = service;
      const extra = { service_id: service.id, text: service.name, unit, unit_price };
      this.extras.push({
        extra: { ...extra, price_basis, vat_class, vat_reason, enterprise },
        quantity: "",
      });
    }
  }

  /** The length stays when the begin moves. */
  moveBegin(time: string): void {
    if (this.begin && this.end && time && !this.endDate) {
      const length = endMinutes(this.end) - minutesOf(this.begin);
      const end = minutesOf(time) + length;
      if (length > 0 && end <= 24 * 60) {
        const inDay = end % (24 * 60);
        const two = (part: number) => String(part).padStart(2, "0");
        this.end = `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
      }
    }
    this.begin = time;
  }

  get badQuantities(): TypedExtra[] {
    return this.extras.filter(({ quantity }) => {
      const read = quantity.trim() === "" ? "0" : decimalFrom(quantity);
      return read === null || Number(read) < 0;
    });
  }

  get repeat(): Repeat | null {
    if (this.everyWeeks === "" || this.until === "") return null;
    return { every_weeks: Number(this.everyWeeks) as Repeat["every_weeks"], until: this.until };
  }

  /** What is sent; null while a day, a time or a number is missing. `untitled` stands in for a title. */
  input(untitled = ""): ReservationInput | null {
    if (!this.room || !this.date || !this.begin || !this.end) return null;
    if (this.badQuantities.length > 0) return null;
    return {
      room_id: this.room,
      customer_id: this.customer,
      title: this.title.trim() || untitled,
      date: this.date,
      begin: this.begin,
      end_date: this.endDate || null,
      end: this.end,
      set_up_minutes: this.setUp ?? 0,
      clearing_minutes: this.clearing ?? 0,
      state: this.isOption ? "option" : "confirmed",
      option_until: this.isOption ? this.optionUntil || null : null,
      note: this.note.trim() || null,
      extras: this.extras.flatMap(({ extra, quantity }) => {
        const read = decimalFrom(quantity);
        return read === null || Number(read) === 0 ? [] : [{ ...extra, quantity: read }];
      }),
    };
  }
}
