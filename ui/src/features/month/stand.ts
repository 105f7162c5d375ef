import type { MonthReview } from "$lib/api";

/** How a month stands: what is still to be done, counted. */
export interface Stand {
  invoices: number;
  creditNotes: number;
  heldBack: number;
  certificates: number;
  till: boolean;
  /** Grants whose part of this month is not in the books yet. */
  grants: number;
  problems: number;
  empty: boolean;
  finished: boolean;
}

export function standOf(review: MonthReview): Stand {
  const todo = review.documents.filter(
    ({ status, problem }) => (status === "open" || status === "draft") && problem === null,
  );
  const count = (kind: string) => todo.filter((document) => document.kind === kind).length;
  const certificates = review.placements.filter(
    (placement) => placement.certificate && placement.certificate_id === null,
  ).length;
  const till = review.till.rows > 0 && !review.till.booked;
  const grants = review.grants.filter(({ is_booked }) => !is_booked).length;
  const problems = review.documents.filter(
    ({ problem, status, kind }) =>
      problem !== null && kind !== "held_back_zero" && (status === "open" || status === "draft"),
  ).length;
  const something =
    review.documents.length > 0 ||
    review.till.rows > 0 ||
    review.placements.length > 0 ||
    review.grants.length > 0;
  const todoCount = count("invoice") + count("credit_note") + certificates + grants + problems;
  return {
    invoices: count("invoice"),
    creditNotes: count("credit_note"),
    heldBack: review.documents.filter(({ kind }) => kind === "held_back_zero").length,
    certificates,
    till,
    grants,
    problems,
    empty: !something,
    finished: something && todoCount === 0 && !till,
  };
}
