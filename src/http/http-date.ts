/**
 * The time that an HTTP-date names, in seconds since 1970; `undefined` where a text is none. All three forms are taken (RFC
 * 9110 §5.6.7).
 */
export function secondsOf(httpDate: string): number | undefined {
  const text = httpDate.trim();
  const utc = ASCTIME.test(text) ? `${text} GMT` : IMF.test(text) || RFC850.test(text) ? text : undefined;
  const milliseconds = utc === undefined ? NaN : Date.parse(utc);
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000;
}

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const TIME = String.raw`\d{2}:\d{2}:\d{2}`;
const IMF = new RegExp(String.raw`^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} ${MONTH} \d{4} ${TIME} GMT$`);
const RFC850 = new RegExp(String.raw`^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d{2}-${MONTH}-\d{2} ${TIME} GMT$`);
const ASCTIME = new RegExp(String.raw`^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ${MONTH} [ \d]\d ${TIME} \d{4}$`);
