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

test("a page that somebody went back to and left again moves nothing under their hands", async () => {
  const page = document.createElement("div");
  document.body.append(page);
  const frames = async (count: number) => {
    for (; count > 0; count--) await new Promise(requestAnimationFrame);
  };
  page.style.height = "3000px";
  go("#/people");
  await expect.poll(() => router.match?.place).toBe("people");
  go("#/rooms/list");
  await expect.poll(() => router.match?.place).toBe("roomList");
  scrollTo(0, 900);
  go("#/people");
  await expect.poll(() => router.match?.place).toBe("people");

  // Too short to scroll to where it was left, as a page that still reads its rows.
  page.style.height = "100px";
  history.back();
  await expect.poll(() => router.match?.place).toBe("roomList");
  go("#/people");
  await expect.poll(() => router.match?.place).toBe("people");
  page.style.height = "3000px";
  scrollTo(0, 300);
  await frames(5);

  expect(scrollY).toBe(300);
  page.remove();
});
