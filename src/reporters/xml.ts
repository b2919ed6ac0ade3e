import { ANYWHERE, LEADING, safe } from '../text/safe.ts';

/** The attributes of an element, by name. */
export type Attributes = Readonly<Record<string, string | number>>;

/** An element of XML, with the elements inside it. */
export function element(name: string, attributes: Attributes, inside: readonly string[] = []): string {
  const opening = `${name}${written(attributes)}`;
  return inside.length === 0 ? `<${opening}/>` : [`<${opening}>`, ...inside, `</${name}>`].join('\n');
}

/** An element of XML that holds a text. */
export function content(name: string, attributes: Attributes, text: string): string {
  return `<${name}${written(attributes)}>${xml(text)}</${name}>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('');
}

const references = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const;

// XML 1.0 §2.2 forbids controls and half surrogate pairs, which are made visible, and these two, which are shown alike.
function xml(text: string): string {
  return safe(text)
    .replaceAll('\ufffe', '<U+FFFE>')
    .replaceAll('\uffff', '<U+FFFF>')
    .replaceAll(/[&<>"]/g, (character) => references[character as keyof typeof references])
    .replaceAll(LEADING, '$1&#58;:')
    .replaceAll(ANYWHERE, '#&#35;');
}
