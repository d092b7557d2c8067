/** Labels by language: only the one that is needed is loaded. */

import type { Labels } from "./en";

export type { Labels } from "./en";
export type Language = "en" | "ko";

export async function loadLabels(language: Language): Promise<Labels> {
  return language === "ko" ? (await import("./ko")).ko : (await import("./en")).en;
}
