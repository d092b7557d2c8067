// Writes src/api-types.ts from the server's OpenAPI document, so that server and pages cannot drift apart.
// `node scripts/types.mjs check` writes nothing and fails where the file is not what the document says.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const document = join(web, "../src/main/resources/announcementgraph/server/api/openapi.json");
const types = join(web, "src/api-types.ts");

const { schemas } = JSON.parse(readFileSync(document, "utf8")).components;
const definitions = JSON.parse(
  JSON.stringify(schemas).replaceAll("#/components/schemas/", "#/definitions/"),
);
const written = await compile({ title: "Schemas", type: "object", definitions }, "Schemas", {
  additionalProperties: false,
  unreachableDefinitions: true,
  bannerComment: "/** Written by scripts/types.mjs from the server's openapi.json; not by hand. */",
});
const now = written
  .replace(/export interface Schemas \{\}\n?/, "")
  .replaceAll(/ \*\n \* This interface was referenced by .*\n \* via .*\n/g, "")
  .replaceAll(/\/\*\*\n \* This interface was referenced by .*\n \* via .*\n \*\/\n/g, "");
if (process.argv[2] !== "check") {
  writeFileSync(types, now);
} else if (readFileSync(types, "utf8") !== now) {
  console.error("web: src/api-types.ts is not what openapi.json says; run `npm run types`");
  process.exit(1);
}
