import { href, type FactsAddress, type Page } from "../route";
import type { EntityView, FactGroup, FactView } from "../types";
import { useLabels, useLoad } from "./context";
import { Why } from "./evidence";
import { Loaded, Pager, PlainValue, ThingLink } from "./parts";

type ThingAddress = Extract<Page, { name: "thing" }>;

/** The facts of a thing by relation, in both directions, the first of each. */
export function FactGroups({ entity }: { entity: EntityView }) {
  const labels = useLabels();
  const { thing } = entity;
  return (
    <section>
      <h2>{labels.thing.facts}</h2>
      {entity.facts.length === 0 && <p class="faint">{labels.thing.noFacts}</p>}
      <div class="fact-groups">
        {entity.facts.map((group) => (
          <section key={group.predicate + group.direction} class="fact-group">
            <h3>
              {group.label} <span class="count">{labels.number(group.count)}</span>
            </h3>
            <Facts facts={group.facts} subject={thing.label} relation={group.label} />
            {group.count > group.facts.length && (
              <p class="more">
                <a href={groupHref(entity, group)}>{labels.thing.all(group.count)} →</a>
              </p>
            )}
          </section>
        ))}
      </div>
    </section>
  );
}

/** One relation of a thing, all of it, in pages. */
export function FactGroupPage(props: {
  page: ThingAddress;
  facts: FactsAddress;
  entity: EntityView;
}) {
  const { page, facts, entity } = props;
  const labels = useLabels();
  const key = `${facts.predicate} ${facts.direction} ${facts.page}`;
  const loaded = useLoad(key, (api, signal) => api.facts(page.kind, page.slug, facts, signal));
  const group = entity.facts.find(
    (one) => one.predicate === facts.predicate && one.direction === facts.direction,
  );
  const relation = group?.label ?? "";
  return (
    <section>
      <p>
        <a href={entity.thing.href}>← {labels.thing.back}</a>
      </p>
      <h2>
        {relation} <span class="count">{labels.number(group?.count ?? 0)}</span>
      </h2>
      <Loaded of={loaded}>
        {(value) => (
          <>
            <Facts facts={value.items} subject={entity.thing.label} relation={relation} />
            <Pager
              page={value.page}
              size={value.size}
              total={value.total}
              href={(to) => href({ ...page, facts: { ...facts, page: to } })}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Facts(props: { facts: readonly FactView[]; subject: string; relation: string }) {
  const labels = useLabels();
  return (
    <ul class="facts">
      {props.facts.map((fact, index) => (
        <li key={(fact.other?.iri ?? fact.value ?? "") + index}>
          <span class="fact">
            {fact.quantity !== null && (
              <strong class="quantity">{labels.thing.times(fact.quantity)} </strong>
            )}
            {fact.other ? (
              <ThingLink thing={fact.other} />
            ) : (
              <PlainValue value={fact.value ?? ""} />
            )}
          </span>
          <Why
            fact={`${props.subject} ${props.relation} ${fact.other?.label ?? fact.value ?? ""}`}
            evidence={fact.evidence}
          />
        </li>
      ))}
    </ul>
  );
}

function groupHref(entity: EntityView, group: FactGroup): string {
  const [, , kind = "", slug = ""] = entity.thing.href.split("/");
  const facts: FactsAddress = { predicate: group.predicate, direction: group.direction, page: 1 };
  return href({ name: "thing", kind, slug, facts });
}
