const plural = new Intl.PluralRules('en-GB');

/** The form that fits a number of things: for one of them, or for any other number. */
export function byNumber<T>(count: number, forms: Readonly<Record<'one' | 'other', T>>): T {
  return plural.select(count) === 'one' ? forms.one : forms.other;
}

/** A text as it begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
