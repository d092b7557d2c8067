import { describe, expect, it } from "vitest";
import { withParticle } from "./particle";

describe("a particle", () => {
  it.each([
    ["젯슨 나노", "젯슨 나노를"],
    ["블랙웰", "블랙웰을"],
    ["H100", "H100을"],
    ["GPT-4o", "GPT-4o를"],
    ["Llama 3.1", "Llama 3.1을"],
    ["DGX-2", "DGX-2를"],
    ["Blackwell", "Blackwell을"],
    ["Google", "Google을"],
    ["NVIDIA", "NVIDIA를"],
    ["ARM", "ARM을"],
    ["Copilot", "Copilot을"],
    ["Claude", "Claude를"],
    ["Samsung", "Samsung을"],
    ["Microsoft", "Microsoft를"],
  ])("follows the sound of %s", (word, expected) => {
    expect(withParticle(word, "을/를")).toBe(expected);
  });
});
