/** The notices that bundled packages ask for in every copy: each package with its version, its licence, and the text of that. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of the packages that esbuild took files from, as its metafiles tell. */
export function packagesIn(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = inputs.map((input) => /^(?:.*?:)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]);
  return [...new Set(folders)].filter((folder) => folder !== undefined).sort();
}

/** The notices of packages in these folders. Throws where a package has no text of its licence. */
export function noticesOf(folders) {
  const byText = new Map();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const text = licenceIn(folder);
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const notices = [...byText].map(([text, packages]) => `${packages.join('\n')}\n\n${text}\n`);
  return [HEAD, ...notices].join(`\n${'-'.repeat(80)}\n\n`);
}

const HEAD = 'http-tutor contains these packages, under these licences.\n';

// Packages of one author often have one text, which is told once.
function licenceIn(folder) {
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no text of its licence, which every copy has to hold`);
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}
