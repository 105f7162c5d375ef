import type { Reservation, ReservationInput, ReservationState } from "$lib/api";
import { t } from "$lib/i18n";
import type { PlainMessageId } from "$lib/i18n";
import "./boards.css";

const states: Record<ReservationState, PlainMessageId> = {
  option: "reservation-option",
  confirmed: "reservation-confirmed",
  took_place: "reservation-took-place",
  cancelled: "reservation-cancelled",
  no_show: "reservation-no-show",
};

export const stateWord = (state: ReservationState): string => t(states[state]);

/** How it is drawn: rented, own use, been, or nobody came. */
export function kindOf({ state, customer_id }: Reservation): "rented" | "own" | "been" | "missed" {
  if (state === "took_place") return "been";
  if (state === "no_show") return "missed";
  return customer_id === null ? "own" : "rented";
}

/** A reservation as the form would send it back unchanged. */
export function inputOf(reservation: Reservation): ReservationInput {
  const { room_id, customer_id, title, date, begin, end_date, end } = reservation;
  const { set_up_minutes, clearing_minutes, state, option_until, note, extras } = reservation;
  return {
    ...{ room_id, customer_id, title, date, begin, end_date, end },
    ...{ set_up_minutes, clearing_minutes, option_until, note, extras },
    state: state === "option" ? "option" : "confirmed",
  };
}

/** The reservation on another room and time of the same day. */
export function movedTo(
  reservation: Reservation,
  room_id: string,
  begin: string,
  end: string,
): ReservationInput {
  return { ...inputOf(reservation), room_id, begin, end, end_date: null };
}
