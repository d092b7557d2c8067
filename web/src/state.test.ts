import { describe, expect, it } from "vitest";
import { nextTheme, readSettings } from "./state";

const read = (languages: string[], search = "", stored: string | null = null) =>
  readSettings({ languages, search, stored });

describe("the language", () => {
  it("is the address's, else the chosen, else the browser's, else English", () => {
    expect(read(["fr", "ko-KR"]).language).toBe("ko");
    expect(read(["ko"], "", '{"language":"en"}').language).toBe("en");
    expect(read(["en"], "?lang=ko", '{"language":"en"}').language).toBe("ko");
    expect(read(["fr"]).language).toBe("en");
  });

  it("is never what somebody broke in the storage", () => {
    expect(read(["ko"], "?lang=xx", "{broken").language).toBe("ko");
    expect(read([], "", '"text"')).toEqual({ language: "en", theme: "auto" });
  });
});

it("the theme goes around", () => {
  expect(nextTheme(nextTheme(nextTheme("auto")))).toBe("auto");
});
