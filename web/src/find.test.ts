import { expect, it } from "vitest";
import { fits } from "./find";

it.each([
  ["DGX SuperPOD", "superpod", true],
  ["DGX SuperPOD", "dgx su", true],
  ["젯슨 나노", "ㅈㅅㄴㄴ", true],
  ["젯슨 나노", "나노", true],
  ["젯슨 나노", "ㅎ", false],
  ["Jetson Nano", "  ", false],
])("%s by %s: %s", (name, typed, found) => {
  expect(fits(name, typed)).toBe(found);
});
