export { amount, decimal, partOfTen, typedDecimal, wholeNumber } from "./amounts";
export {
  clock,
  clockTime,
  dayAndMonth,
  dayName,
  localToday,
  longDate,
  mondayOf,
  monthGrid,
  monthName,
  monthOf,
  shortDate,
  shortDay,
  shortDayAndYear,
  stepDay,
  stepMonth,
  weekday,
  weekdayName,
  weekNumber,
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
export { clockOf, minutesOf, timeFrom } from "./entry";
