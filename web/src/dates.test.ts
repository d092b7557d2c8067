import { expect, it } from "vitest";
import { dateInWords, percent } from "./dates";

it("a date is as precise as it is known", () => {
  expect(dateInWords("2019", "en")).toBe("2019");
  expect(dateInWords("2019-07", "en")).toBe("July 2019");
  expect(dateInWords("2019-07-02", "en")).toBe("Jul 2, 2019");
  expect(dateInWords("2019-07-02", "ko")).toBe("2019년 7월 2일");
  expect(dateInWords("soon", "en")).toBe("soon");
});

it("a share is a percentage", () => {
  expect(percent(0.934, "en")).toBe("93%");
});
