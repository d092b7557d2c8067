/** Korean particles after any name: 젯슨 나노를, H100을, Google이, NVIDIA가. Pure. */

export type Particle = "이/가" | "을/를" | "은/는" | "과/와";

/** Digits that are read with a final consonant: 영 일 삼 육 칠 팔 (and 십, 백 for trailing zeros). */
const CLOSED_DIGITS = "013678";
/** Letters whose names end in one: 엘 엠 엔 아르. */
const CLOSED_LETTERS = "LMNR";

/** The word with the form of the particle that its sound asks for. */
export function withParticle(word: string, particle: Particle): string {
  const [closed, open] = particle.split("/") as [string, string];
  return word + (endsClosed(word) ? closed : open);
}

/** Whether the word, read aloud in Korean, ends in a consonant. English words by their usual spelling in Hangul. */
export function endsClosed(word: string): boolean {
  const letters = word
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+$/u, "")
    .replace(/\([^)]*$/u, "");
  const last = letters.at(-1) ?? "";
  if (last >= "가" && last <= "힣") return (last.charCodeAt(0) - 0xac00) % 28 !== 0;
  if (/\d/.test(last)) return CLOSED_DIGITS.includes(last);
  const token = /[A-Za-z]+$/.exec(letters)?.[0] ?? "";
  if (token !== "" && token === token.toUpperCase()) return CLOSED_LETTERS.includes(last);
  return /([lmn]|ng|[bcdfgkpstz]le|[aeiou][ckpt])$/i.test(token);
}
