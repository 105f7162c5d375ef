import { expect, test } from "vitest";
import { hoursShown, lanes, overlap, snap, spanOn, swept } from "./lanes";
import type { Span } from "./lanes";
import { reservation } from "$dev/rooms";

/** Numbers that look random and are the same every time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

test("no two reservations share a lane and a time, in a thousand days of any shape", () => {
  for (let seed = 1; seed <= 1000; seed += 1) {
    const next = numbers(seed);
    const spans = Array.from({ length: next(30) }, (_, item) => {
      const from = next(1380);
      return { from, to: Math.min(1440, from + 1 + next(300)), item };
    });

    const placed = lanes(spans);

    expect(placed.map(({ item }) => item).sort((a, b) => a - b)).toEqual(
      spans.map(({ item }) => item),
    );
    for (const one of placed) {
      for (const other of placed) {
        if (one.item === other.item || one.lane !== other.lane) continue;
        expect(overlap(one, other), `seed ${seed}`).toBe(false);
      }
    }
    // And no more lanes than there are reservations at the busiest moment.
    const busiest = Math.max(
      0,
      ...placed.map(({ from }) => placed.filter((p) => p.from <= from && from < p.to).length),
    );
    expect(Math.max(-1, ...placed.map(({ lane }) => lane)) + 1, `seed ${seed}`).toBe(busiest);
  }
});

test("one that ends when the next begins leaves the lane to it", () => {
  expect(
    lanes([
      { from: 600, to: 660, item: "a" },
      { from: 660, to: 720, item: "b" },
    ]).map(({ lane }) => lane),
  ).toEqual([0, 0]);
});

test("the board shows 8 to 22, and further for who comes earlier or stays later", () => {
  expect(hoursShown([])).toEqual({ from: 480, to: 1320 });
  expect(hoursShown([{ from: 450, to: 500 }])).toEqual({ from: 420, to: 1320 });
  expect(hoursShown([{ from: 1200, to: 1440 }])).toEqual({ from: 480, to: 1440 });
});

test("a night lies on both its days", () => {
  const night = reservation({
    date: "2026-11-26",
    begin: "20:00",
    end_date: "2026-11-27",
    end: "01:30",
  });
  expect(spanOn("2026-11-26", night)).toEqual({ from: 1200, to: 1440 });
  expect(spanOn("2026-11-27", night)).toEqual({ from: 0, to: 90 });
  expect(spanOn("2026-11-28", night)).toBeNull();
});

test("a drag covers whole quarters, in either direction, and never leaves the board", () => {
  const within: Span = { from: 480, to: 1320 };
  expect(swept(607, 653, within)).toEqual({ from: 600, to: 660 });
  expect(swept(653, 607, within)).toEqual({ from: 600, to: 660 });
  expect(swept(600, 600, within)).toEqual({ from: 600, to: 615 });
  expect(swept(1310, 1500, within)).toEqual({ from: 1305, to: 1320 });
  expect(snap(100, within)).toBe(480);
  expect(snap(608, within)).toBe(615);
});
