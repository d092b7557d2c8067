import { describe, expect, it } from "vitest";
import { queryOf } from "./ask";
import { ID } from "./iri";

describe("a question", () => {
  it("becomes a query that names its prefixes", () => {
    const query = queryOf(
      {
        kind: "product",
        conditions: [
          { relation: "madeBy", value: `${ID}organization/nvidia` },
          { relation: "since", value: "2019" },
        ],
      },
      "en",
    );
    expect(query).toContain(`?it schema:manufacturer <${ID}organization/nvidia> .`);
    expect(query).toContain('FILTER (STR(?date1) >= "2019")');
    expect(query).toContain("PREFIX ag: ");
    expect(query).not.toContain("PREFIX nif: ");
  });

  it("keeps two announcements apart", () => {
    const query = queryOf(
      {
        kind: "organization",
        conditions: [
          { relation: "announced", value: `${ID}product/a` },
          { relation: "announced", value: `${ID}product/b` },
        ],
      },
      "ko",
    );
    expect(query).toContain("?announcement ag:announcedBy");
    expect(query).toContain("?announcement1 ag:announcedBy");
  });

  it("lets nothing in but IRIs and years", () => {
    const query = queryOf(
      {
        kind: "product",
        conditions: [
          { relation: "madeBy", value: "http://x> } DROP ALL {<" },
          { relation: "since", value: '2019") }' },
          { relation: "no such", value: `${ID}product/a` },
        ],
      },
      "en",
    );
    expect(query).not.toMatch(/DROP|2019|no such/);
  });
});
