/** Markdown as plain text on one line: the marks of code and emphasis are left out, line ends are spaces. */
export function plain(markdown: string): string {
  return unmarked(markdown.trim().replaceAll(/\s+/g, ' '));
}

// What stands in code is not looked into: a `*` there is one.
const MARKED = /`([^`]+)`|\*\*(?! )((?:`[^`]+`|(?!\*\*)[^`])+)\*\*|\*(?! )((?:`[^`]+`|[^*`])+)\*/g;

function unmarked(text: string): string {
  return text.replaceAll(
    MARKED,
    (_, code?: string, strong?: string, emphasis?: string) => code ?? unmarked(strong ?? String(emphasis)),
  );
}
