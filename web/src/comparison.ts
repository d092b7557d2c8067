/** What several things have in common and where they differ. Pure. */

import type { Circumstances } from "./circumstances";
import { dateInWords } from "./dates";
import type { Labels } from "./labels";
import type { EntityView, FactView, Thing } from "./types";

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
  const rows: ComparisonRow[] = [
    row("types", labels.compare.kind, entities, (entity) =>
      [labels.kind(entity.thing.kind), ...entity.types].map(plain),
    ),
  ];
  const groups = new Map<string, { label: string; key: string }>();
  for (const group of entities.flatMap((entity) => entity.facts)) {
    const key = `${group.direction} ${group.predicate}`;
    if (!groups.has(key)) groups.set(key, { label: group.label, key });
  }
  for (const { key, label } of groups.values()) {
    rows.push(row(key, label, entities, (entity) => factsOf(entity, key)));
  }
  const date = (value: string | undefined) =>
    value === undefined ? [] : [plain(dateInWords(value, labels.locale))];
  return [
    ...rows,
    around("topics", labels.compare.topics),
    around("events", labels.compare.events),
    around("speakers", labels.compare.speakers),
    row("first", labels.compare.first, compared, (one) => date(one.first || undefined)),
    row("last", labels.compare.last, entities, (entity) => date(datesOf(entity).at(-1))),
    row("announcements", labels.compare.announcements, entities, (entity) => [
      plain(labels.number(entity.announcementCount)),
    ]),
    row("mentions", labels.compare.mentions, entities, (entity) => [
      plain(labels.number(entity.mentionCount)),
    ]),
  ].filter((one) => one.cells.some((cell) => cell.length > 0));
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
    same: several && cells.every((cell) => cell.length > 0 && cell.every(shared)),
  };
}

function factsOf(entity: EntityView, key: string): Value[] {
  const group = entity.facts.find((one) => `${one.direction} ${one.predicate}` === key);
  return (group?.facts ?? []).map(valueOf);
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
