import { expect, it } from "vitest";
import { feedOf } from "./feed";
import { parse } from "./route";

it.each([
  ["/", "", "/api/announcements.atom"],
  ["/search", "?q=gpu&year=2019&kind=thing", "/api/announcements.atom?q=gpu&year=2019"],
  [
    "/id/product/jetson-nano",
    "",
    "/api/announcements.atom?product=https%3A%2F%2Fw3id.org%2Fannouncement-graph%2Fid%2Fproduct%2Fjetson-nano",
  ],
  ["/id/place/seoul", "", null],
  ["/try", "", null],
])("%s%s", (path, search, feed) => {
  expect(feedOf(parse(path, search))).toBe(feed);
});
