/** Dates as precise as they are known: `2019`, `2019-07` or `2019-07-02`, in words. */
export function dateInWords(date: string, locale: string): string {
  const [year, month, day] = date.split("-").map(Number);
  if (!year || Number.isNaN(year)) return date;
  const at = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  if (Number.isNaN(at.getTime())) return date;
  return new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    year: "numeric",
    ...(month ? { month: day ? "short" : "long" } : {}),
    ...(day ? { day: "numeric" } : {}),
  }).format(at);
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
