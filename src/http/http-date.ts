/**
 * The time that an HTTP-date names, in seconds since 1970; `undefined` where a text is none. All three forms are taken (RFC
 * 9110 §5.6.7); `now`, in seconds too, tells which century a year of two digits is of.
 */
export function secondsOf(httpDate: string, now: number): number | undefined {
  const text = httpDate.trim();
  const written = FORMS.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined) as
    Written | undefined;
  if (written === undefined) return undefined;
  return written.year.length === 4 ? secondsIn(written, written.year) : inCentury(written, new Date(now * 1000));
}

interface Written {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly time: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const DAY_NAME = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const LONG_NAME = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const MONTH = `(?<month>${MONTHS.join('|')})`;
const TIME = String.raw`(?<time>\d{2}:\d{2}:\d{2})`;
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`^${DAY_NAME}, (?<day>\d{2}) ${MONTH} (?<year>\d{4}) ${TIME} GMT$`),
  new RegExp(String.raw`^${LONG_NAME}, (?<day>\d{2})-${MONTH}-(?<year>\d{2}) ${TIME} GMT$`),
  new RegExp(String.raw`^${DAY_NAME} ${MONTH} (?<day>[ \d]\d) ${TIME} (?<year>\d{4})$`),
];

// RFC 9110 §5.6.7: what would be more than 50 years ahead is in the past.
function inCentury(written: Written, now: Date): number | undefined {
  const century = Math.floor(now.getUTCFullYear() / 100);
  const seconds = secondsIn(written, `${century}${written.year}`);
  const latest = new Date(now).setUTCFullYear(now.getUTCFullYear() + 50) / 1000;
  return seconds !== undefined && seconds > latest ? secondsIn(written, `${century - 1}${written.year}`) : seconds;
}

function secondsIn({ day, month, time }: Written, year: string): number | undefined {
  const number = MONTHS.findIndex((each) => each === month) + 1;
  const iso = `${year}-${twoDigits(String(number))}-${twoDigits(day.trim())}T${time}`;
  const date = new Date(`${iso}Z`);
  // Date takes the 31st of February for a day in March, and 24:00 for the next day.
  const isOne = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return isOne ? date.getTime() / 1000 : undefined;
}

const twoDigits = (digits: string): string => digits.padStart(2, '0');
