// node script/lib/page.mjs MODULE OUT: the one-file page. Modules, styles, texts and the engine with the languages beside it go into one HTML that fetches nothing; its
// policy allows this very script and no other. The same sources give the same bytes.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = join(ROOT, 'page');
const LOCALES = join(ROOT, 'extension', '_locales');
const STYLES = [join(ROOT, 'extension', 'pages', 'style.css'), join(PAGE, 'page.css')];
/** The page has no browser to ask for its texts. */
const INSTEAD = { [join(ROOT, 'extension', 'shared', 'i18n.js')]: join(PAGE, 'i18n.js') };
const IMPORT = /^import \{([^}]*)\} from '([^']+)';\n/gm;
const EXPORT = /^export (?=(?:async )?(?:function|const|class) (\w+))/gm;

/**
 * The modules that a module needs, each once and before those that need it. @param {string} file @param {Map<string, string>} done
 * @returns {Map<string, string>} the text of each as a constant of what it exports
 */
function collect(file, done = new Map()) {
  if (done.has(file)) return done;
  const source = readFileSync(file, 'utf8');
  const imports = [...source.matchAll(IMPORT)].map(([, names, from]) => {
    const found = resolve(dirname(file), from);
    return { names: names.trim(), file: INSTEAD[found] ?? found };
  });
  for (const one of imports) collect(one.file, done);
  const given = imports.map((one) => `const { ${one.names.replace(/ as /g, ': ')} } = ${nameOf(one.file)};`).join('\n');
  const exported = [...source.matchAll(EXPORT)].map(([, name]) => name);
  const body = source.replace(IMPORT, '').replace(EXPORT, '');
  if (/^(import|export)\b/m.test(body)) throw new Error(`${file} imports or exports in a way that this packer does not know`);
  done.set(file, `const ${nameOf(file)} = await (async () => {\n${given}\n${body}\nreturn { ${exported.join(', ')} };\n})();`);
  return done;
}

/** @param {string} file */
const nameOf = (file) => `module_${file.slice(ROOT.length).replace(/\W/g, '_')}`;

/** The texts that the page names, in every language. @param {string} source */
function texts(source) {
  const keys = new Set([...source.matchAll(/(?:\bt\(|data-i18n=)['"](\w+)['"]/g)].map(([, key]) => key));
  const all = readdirSync(LOCALES).sort().map((locale) => {
    const messages = JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8'));
    return [locale, Object.fromEntries([...keys].sort().map((key) => [key, messages[key].message]))];
  });
  return JSON.stringify(Object.fromEntries(all)).replaceAll('<', '\\u003c');
}

/** @param {string} file */
const packed = (file) => gzipSync(readFileSync(file), { level: 9 }).toString('base64');

/** The words of every language that the module does not have in itself. @param {string} folder */
function words(folder) {
  const files = readdirSync(folder).filter((name) => /^words_[\w-]+\.bin$/.test(name)).sort();
  return files.map((name) => `<script type="application/octet-stream" id="${name.slice(0, -'.bin'.length)}">${packed(join(folder, name))}</script>`).join('\n  ');
}

/** @param {string} modulePath @returns {string} */
function page(modulePath) {
  const html = readFileSync(join(PAGE, 'page.html'), 'utf8');
  const script = [...collect(join(PAGE, 'main.js')).values()].join('\n');
  if (/<\/script/i.test(script)) throw new Error('a script cannot hold the end of a script');
  const parts = {
    SCRIPT_HASH: `sha256-${createHash('sha256').update(script).digest('base64')}`,
    STYLES: STYLES.map((file) => readFileSync(file, 'utf8')).join('\n'),
    MODULE: packed(modulePath),
    WORDS: words(dirname(modulePath)),
    TEXTS: texts(html + script),
    SCRIPT: script,
  };
  return html.replace(/@([A-Z_]+)@/g, (_, name) => parts[name]);
}

const [modulePath, out] = process.argv.slice(2);
writeFileSync(out, page(modulePath));
