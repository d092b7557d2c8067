/** Dates as precise as they are known: `2019`, `2019-07` or `2019-07-02`, in words. */
export function dateInWords(date: string, locale: string): string {
  const [year, month, day] = date.split("-").map(Number);
  if (!year || Number.isNaN(year)) return date;
  const at = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  if (Number.isNaN(at.getTime())) return date;
  return format(locale, month ? (day ? "day" : "month") : "year").format(at);
}

type Precision = "year" | "month" | "day";

/** A format takes longer to make than to use: each is made once. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, precision: Precision): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, optionsOf(precision));
  formats.set(key, known);
  return known;
}

function optionsOf(precision: Precision): Intl.DateTimeFormatOptions {
  const year = { timeZone: "UTC", year: "numeric" } as const;
  if (precision === "year") return year;
  return precision === "month"
    ? { ...year, month: "long" }
    : { ...year, month: "short", day: "numeric" };
}

export function percent(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(
    share,
  );
}

const FIRST_YEAR = 2012;

/** The years that a filter offers, this one first. */
export function years(): number[] {
  const last = new Date().getFullYear();
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => last - index);
}
