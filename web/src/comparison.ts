/** What several things have in common and where they differ. Pure. */

import type { Circumstances } from "./circumstances";
import { dateInWords } from "./dates";
import type { Labels } from "./labels";
import type { EntityView, FactGroup, FactView, Thing } from "./types";

export interface ComparedValue {
  text: string;
  thing: Thing | null;
  /** Whether every thing compared has it too. */
  shared: boolean;
}

export interface ComparisonRow {
  key: string;
  label: string;
  /** A cell for each thing compared, in their order. */
  cells: ComparedValue[][];
  /** How many more there are than each cell shows. */
  more: number[];
  same: boolean;
}

interface Value {
  text: string;
  thing: Thing | null;
}

/** A thing that is compared, with what its own page does not say. */
export interface Compared extends Circumstances {
  entity: EntityView;
  /** The date of its first announcement; empty where none is known. */
  first: string;
}

export function comparisonOf(compared: readonly Compared[], labels: Labels): ComparisonRow[] {
  const entities = compared.map((one) => one.entity);
  const around = (key: keyof Circumstances, label: string) =>
    row(key, label, compared, (one) => one[key].map((thing) => ({ text: thing.label, thing })));
  const date = (value: string | undefined) =>
    value === undefined ? [] : [plain(dateInWords(value, labels.locale))];
  const rows: ComparisonRow[] = [
    row("types", labels.compare.kind, entities, (entity) =>
      [labels.kind(entity.thing.kind), ...entity.types].map(plain),
    ),
    row("first", labels.compare.first, compared, (one) => date(one.first || undefined)),
    row("last", labels.compare.last, entities, (entity) => date(datesOf(entity).at(-1))),
    row("announcements", labels.compare.announcements, entities, (entity) => [
      plain(labels.number(entity.announcementCount)),
    ]),
    row("mentions", labels.compare.mentions, entities, (entity) => [
      plain(labels.number(entity.mentionCount)),
    ]),
    around("events", labels.compare.events),
    around("topics", labels.compare.topics),
    around("speakers", labels.compare.speakers),
  ];
  const groups = new Map<string, FactGroup>();
  for (const group of entities.flatMap((entity) => entity.facts)) {
    if (!groups.has(keyOf(group))) groups.set(keyOf(group), group);
  }
  for (const [key, { label }] of groups) {
    const found = entities.map((entity) => entity.facts.find((one) => keyOf(one) === key));
    rows.push({
      ...row(key, label, found, (group) => (group?.facts ?? []).map(valueOf)),
      more: found.map((group) => (group ? group.count - group.facts.length : 0)),
    });
  }
  return rows.filter((one) => one.cells.some((cell) => cell.length > 0));
}

function keyOf(group: FactGroup): string {
  return `${group.direction} ${group.predicate}`;
}

function row<T>(
  key: string,
  label: string,
  entities: readonly T[],
  valuesOf: (entity: T) => Value[],
): ComparisonRow {
  const cells = entities.map(valuesOf);
  const texts = cells.map((cell) => new Set(cell.map((value) => value.text)));
  const several = entities.length > 1;
  const shared = (value: Value) => several && texts.every((set) => set.has(value.text));
  return {
    key,
    label,
    cells: cells.map((cell) => cell.map((value) => ({ ...value, shared: shared(value) }))),
    more: cells.map(() => 0),
    same: several && cells.every((cell) => cell.length > 0 && cell.every(shared)),
  };
}

function valueOf(fact: FactView): Value {
  const name = fact.other?.label ?? fact.value ?? "";
  return {
    text: fact.quantity === null ? name : `${fact.quantity} × ${name}`,
    thing: fact.quantity === null ? fact.other : null,
  };
}

function datesOf(entity: EntityView): string[] {
  return entity.announcements.flatMap((one) => one.date ?? []).toSorted();
}

function plain(text: string): Value {
  return { text, thing: null };
}
