import { expect, it } from "vitest";
import { partsOf } from "./snippet";

it("a snippet becomes plain and marked parts", () => {
  expect(partsOf("Announcing <mark>Jetson Nano</mark> today")).toEqual([
    { text: "Announcing ", marked: false },
    { text: "Jetson Nano", marked: true },
    { text: " today", marked: false },
  ]);
});

it("escaped text is read once and no tag but mark is one", () => {
  expect(partsOf("&lt;b&gt; &amp;lt; <script>x</script>")).toEqual([
    { text: "<b> &lt; <script>x</script>", marked: false },
  ]);
});

it("marks that nobody closed harm nothing", () => {
  expect(partsOf("a <mark>b")).toEqual([
    { text: "a ", marked: false },
    { text: "b", marked: true },
  ]);
});
