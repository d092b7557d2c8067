/**
 * The shape of a kind, as a path in 16 × 16: the same in lists, legends and the graph, so that colour is never the only
 * sign.
 */
export const SHAPES: Readonly<Record<string, string>> = {
  organization: "M2 2h12v12H2Z",
  product: "M8 1.5a6.5 6.5 0 1 0 .01 0Z",
  person: "M8 .8 15.2 8 8 15.2.8 8Z",
  event: "M4.2 1.5h7.6L15.6 8l-3.8 6.5H4.2L.4 8Z",
  session: "M8 1l7 5.2-2.7 8.3H3.7L1 6.2Z",
  topic: "M8 1.2 15.5 14.5H.5Z",
  place: "M8 14.8.5 1.5h15Z",
  note: "M2.5 1h8l3 3v11h-11Z",
  announcement: "M8 .5l2.2 5 5.3.5-4 3.6 1.2 5.3L8 12.2l-4.7 2.7 1.2-5.3-4-3.6 5.3-.5Z",
};
