export { amount, decimal, wholeNumber } from "./amounts";
export {
  clock,
  clockTime,
  localToday,
  longDate,
  monthName,
  monthOf,
  shortDate,
  stepMonth,
} from "./dates";
export { duration, durationFrom, shortDuration } from "./durations";
export { capital } from "./words";
export {
  centsFrom,
  centsOfDecimal,
  dateFrom,
  decimalFrom,
  decimalOfCents,
  kilosFrom,
  piecesFrom,
} from "./entry";
export type { MoneyRead } from "./entry";
