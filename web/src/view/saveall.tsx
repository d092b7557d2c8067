import { useState } from "preact/hooks";
import type { Api } from "../api";
import { csv, save } from "../graphfiles";
import type { AnnouncementsAddress } from "../route";
import type { AnnouncementView, Problem, Thing } from "../types";
import { problemOf, useWorld } from "./context";
import { Failed } from "./parts";

const SIZE = 100;

/** All announcements of a list as CSV, not only the page that is shown. */
export function SaveAll({ address }: { address: AnnouncementsAddress }) {
  const { labels, api } = useWorld();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const start = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const all = await everyPage(api, address);
      save("announcements.csv", new Blob([table(all)], { type: "text/csv;charset=utf-8" }));
    } catch (cause) {
      setProblem(problemOf(cause));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <button type="button" class="link" disabled={busy} onClick={() => void start()}>
        {labels.announcements.csv}
      </button>
      {problem && <Failed problem={problem} />}
    </>
  );
}

async function everyPage(api: Api, address: AnnouncementsAddress): Promise<AnnouncementView[]> {
  const all: AnnouncementView[] = [];
  for (let page = 1; ; page++) {
    const { items, total } = await api.announcements({ ...address, page }, SIZE);
    all.push(...items);
    if (items.length === 0 || all.length >= total) return all;
  }
}

function table(announcements: readonly AnnouncementView[]): string {
  const names = (things: readonly Thing[]) => things.map((thing) => thing.label).join("; ");
  const rows = announcements.map((one) => [
    one.date,
    names(one.by),
    one.modality,
    names(one.announced),
    names(one.at),
    names(one.about),
    one.text,
    one.evidence.noteTitle,
    one.evidence.confidence,
    one.iri,
  ]);
  return csv([
    ["date", "by", "modality", "announced", "at", "about", "words", "note", "confidence", "iri"],
    ...rows,
  ]);
}
