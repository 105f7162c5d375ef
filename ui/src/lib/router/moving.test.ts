import { expect, test } from "vitest";
import { go, rememberQuery, router, startRouter } from ".";

test("a filter written while someone leaves the page does not hold them back", async () => {
  location.hash = "#/people";
  startRouter();
  go("#/rooms/list");
  rememberQuery({ search: "anna" });
  await expect.poll(() => router.match?.place).toBe("roomList");
  expect(location.hash).toBe("#/rooms/list");
});

test("a filter is in the address and makes no step in the history", () => {
  const moves = router.moves;
  rememberQuery({ search: "Grażyna & co", role: "" });
  expect(location.hash).toBe("#/rooms/list?search=Gra%C5%BCyna%20%26%20co");
  expect(router.moves).toBe(moves);
});
