/** One stroke of a drawing on a field of 32 by 32, in the way of lucide: round, two wide. */
interface Stroke {
  d: string;
  tone: "leaf" | "brick" | "ochre";
  /** An open line that is not filled. */
  line?: true;
}

const leaf = (d: string): Stroke => ({ d, tone: "leaf" });
const brick = (d: string): Stroke => ({ d, tone: "brick" });
const ochre = (d: string): Stroke => ({ d, tone: "ochre" });
const line = (stroke: Stroke): Stroke => ({ ...stroke, line: true });
const dot = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

/** Our own drawings of what comes from the garden and the kitchen. */
export const pictures: Readonly<Record<string, readonly Stroke[]>> = {
  tomato: [
    brick("M16 9C9.5 6 4 9.8 4 17c0 6.8 5 11 12 11s12-4.2 12-11c0-7.2-5.5-11-12-8Z"),
    line(leaf("M16 9V4M16 9c-1.5-1.8-3.5-2.5-6-2.2M16 9c1.5-1.8 3.5-2.5 6-2.2")),
    line(leaf("M16 9c-1 2-2.6 3-4.6 3.2M16 9c1 2 2.6 3 4.6 3.2")),
  ],
  kale: [
    leaf(
      "M16 24c-2.5 1.6-5.2.9-6-1.2-2.8.2-4.6-2.2-3.8-4.6-2.3-1-2.6-4.2-.4-5.5-.8-2.5 1.2-4.9 3.6-4.5C9.8 5.3 13.4 4 16 6c2.6-2 6.2-.7 6.6 2.2 2.4-.4 4.4 2 3.6 4.5 2.2 1.3 1.9 4.5-.4 5.5.8 2.4-1 4.8-3.8 4.6-.8 2.1-3.5 2.8-6 1.2Z",
    ),
    line(leaf("M16 29V12M16 20l-4-3M16 20l4-3M16 15l-3-2.5M16 15l3-2.5")),
  ],
  leek: [
    leaf("M13 18C12 12 9 8 4.5 6.5 4.5 13 8 17 13 18Z"),
    leaf("M19 18c1-6 4-10 8.5-11.5C27.5 13 24 17 19 18Z"),
    leaf("M13 18c-.7-6 .3-11 3-15 2.7 4 3.7 9 3 15Z"),
    ochre("M13 18h6v8a3 3 0 0 1-6 0Z"),
  ],
  pumpkin: [
    ochre(
      "M16 10c-3-2-6.5-1.5-8.5.5C5 12.5 4 15.5 4 18.5 4 24 7.5 28 11.5 28c1.6 0 3-.6 4.5-1 1.5.4 2.9 1 4.5 1 4 0 7.5-4 7.5-9.5 0-3-1-6-3.5-8-2-2-5.5-2.5-8.5-.5Z",
    ),
    line(ochre("M16 10c-4 4-4 13 0 17M16 10c4 4 4 13 0 17")),
    line(leaf("M16 10c0-3 .5-5 3-6.5")),
  ],
  apple: [
    brick(
      "M16 10c-2-1.5-4.5-2-6.5-1.2C6 10 4.5 13.5 5 17.5 5.6 22.5 8.5 28 12 28c1.5 0 2.5-.8 4-.8s2.5.8 4 .8c3.5 0 6.4-5.5 7-10.5.5-4-1-7.5-4.5-8.7-2-.8-4.5-.3-6.5 1.2Z",
    ),
    line(ochre("M16 10c0-2-.3-3.5-1.5-5")),
    leaf("M17.5 7c.5-3 3-4.5 6-4.2.2 3-2.5 5-6 4.2Z"),
  ],
  carrot: [
    line(leaf("M20 12c0-3 1-6 4-8.5M20 12c2-2 4.5-3 8-2.5M20 12l6.5-6.5")),
    ochre("M12 12c2.5-2.5 5.5-2.5 8 0s2.5 5.5 0 8c-4 4-10 7-15.5 7.5C5 22 8 16 12 12Z"),
    line(ochre("M13.5 16.5l2 2M10 20.5l2 2")),
  ],
  potato: [
    ochre(
      "M9 9c4-4.5 12-5 16 0 4 5 3.5 12-1.5 15.5-4.5 3-8 1.5-12 1.5C6 26 3.5 22 4 17c.3-3.3 2.5-5.3 5-8Z",
    ),
    line(ochre("M11 14l1.5 1M19 11.5l1.5.8M21 19l-1.5 1M13 21l1.5-.6")),
  ],
  beet: [
    leaf("M16 12C13 11 10.5 8 10.5 3.5c4 .5 5.5 4 5.5 8.5Z"),
    leaf("M16 12c3-1 5.5-4 5.5-8.5-4 .5-5.5 4-5.5 8.5Z"),
    brick(
      "M16 12c-5.5 0-9 3-9 7 0 4.5 4 7 7 8 1 .4 1.5 1.5 2 3 .5-1.5 1-2.6 2-3 3-1 7-3.5 7-8 0-4-3.5-7-9-7Z",
    ),
    line(brick("M11 18c2 2 8 2 10 0")),
  ],
  lettuce: [
    leaf(
      "M16 28C8.5 28 4 23.5 4 18c0-2 1-3.5 2.5-4C6 10.5 8.5 8 11.5 8.5 12.5 5.5 14 4.5 16 4.5s3.5 1 4.5 4c3-.5 5.5 2 5 5.5 1.5.5 2.5 2 2.5 4 0 5.5-4.5 10-12 10Z",
    ),
    line(leaf("M16 28V12M16 22c-3-1-5.5-3.5-6.5-7M16 22c3-1 5.5-3.5 6.5-7")),
  ],
  onion: [
    line(leaf("M16 9c0-2-.8-4-2.5-5.5M16 9c0-2 .8-4 2.5-5.5")),
    ochre("M16 9c-2 3-11 4-11 11.5C5 25.5 10 28 16 28s11-2.5 11-7.5C27 13 18 12 16 9Z"),
    line(ochre("M16 9c-4.5 5-5.5 13-1 19M16 9c4.5 5 5.5 13 1 19")),
  ],
  egg: [
    ochre("M20.5 9.5c3.5 0 7 6 7 11a7 7 0 0 1-14 0c0-5 3.5-11 7-11Z"),
    ochre("M12 7c4 0 8 6.8 8 12.5a8 8 0 0 1-16 0C4 13.8 8 7 12 7Z"),
    line(ochre("M8.5 18c.3-2 1.2-4 2.5-5.5")),
  ],
  honey: [
    ochre("M8 12h16v13a3 3 0 0 1-3 3H11a3 3 0 0 1-3-3Z"),
    brick("M7 5h18v5a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2Z"),
    line(ochre("M16 16l3.5 2v4L16 24l-3.5-2v-4Z")),
  ],
  bread: [
    ochre(
      "M4 14c0-4 4-6 12-6s12 2 12 6c0 2-1 3-2 3.5V24a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2v-6.5C5 17 4 16 4 14Z",
    ),
    line(brick("M10.5 12.5l2 4M15.5 12l2 4M20.5 12.5l2 4")),
  ],
  soup: [
    brick("M4 16h24c0 6-4 11-9 11h-6c-5 0-9-5-9-11Z"),
    line(ochre("M11 12c-1.5-2 1.5-3 0-5.5M16 12c-1.5-2 1.5-3 0-5.5M21 12c-1.5-2 1.5-3 0-5.5")),
  ],
  flowers: [
    line(leaf("M16 30V17")),
    leaf("M16 27c-3.5 0-6-2-7-5 3.5-.5 6.5 1.5 7 5Z"),
    leaf("M16 27c3.5 0 6-2 7-5-3.5-.5-6.5 1.5-7 5Z"),
    ...[
      [16, 5.5],
      [20.75, 9],
      [18.9, 14.5],
      [13.1, 14.5],
      [11.25, 9],
    ].map(([x = 0, y = 0]) => brick(dot(x, y, 3))),
    ochre(dot(16, 10.5, 2.5)),
  ],
  bag: [
    ochre("M7 11h18l1.5 15a2 2 0 0 1-2 2h-17a2 2 0 0 1-2-2Z"),
    line(ochre("M11 15v-5a5 5 0 0 1 10 0v5")),
    line(leaf("M16 25v-5")),
    leaf("M16 22c-2.8 0-4.3-1.3-4.3-3.8 2.8 0 4.3 1.3 4.3 3.8Z"),
  ],
};

/** In the order in which they are offered. */
export const pictureKeys: readonly string[] = Object.keys(pictures);
