import { useState } from "preact/hooks";
import { graphOf } from "../route";
import { Explorer } from "./explorer";

/** The graph on a thing's page: it can be walked there, and opened in a page of its own as it then is. */
export function LocalGraph({ focus }: { focus: string }) {
  const [address, setAddress] = useState(() => graphOf(focus));
  return <Explorer address={address} onChange={setAddress} />;
}
