/** Finds by a name as it is typed, Korean initials too: `ㅈㅅ` finds 젯슨. Pure. */

import { getChoseong } from "es-hangul";

export function fits(name: string, typed: string): boolean {
  const plain = (text: string) => text.normalize("NFC").toLowerCase().replaceAll(/\s/g, "");
  const wanted = plain(typed);
  if (wanted === "") return false;
  if (plain(name).includes(wanted)) return true;
  return /^[ㄱ-ㅎ]+$/.test(wanted) && plain(getChoseong(name)).includes(wanted);
}
