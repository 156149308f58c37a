# shellcheck shell=bash
# Node, and the tools of package-lock.json.

node_is_new_enough() { command -v node >/dev/null && node -e 'process.exit(+process.versions.node.split(".")[0] >= 20 ? 0 : 1)'; }

# The build of Node 20 that the npm registry carries.
get_node() {
  local machine
  case "$(uname -m)" in
    x86_64) machine=x64 ;;
    aarch64) machine=arm64 ;;
    *) fail "Node here is older than 20, and there is no ready-made Node 20 for $(uname -m). Install Node 20 or newer, and run the command again." ;;
  esac
  say "getting Node 20 from the npm registry"
  attempt node "Node here is older than 20, and npm could not get Node 20." \
    npm install --no-save --no-audit --no-fund --prefix "$PWD/build/node-package" "node-linux-$machine@20.20.2"
  mkdir -p "$PWD/build/node/bin"
  ln -sf "$PWD/build/node-package/node_modules/node-linux-$machine/bin/node" "$PWD/build/node/bin/node"
  PATH="$PWD/build/node/bin:$PATH"
  node_is_new_enough || fail "Node 20 was fetched but does not run here. Install Node 20 or newer, and run the command again."
}

# Node 20: the system's, else one of its own in the build folder.
need_node() {
  if [ -x "$PWD/build/node/bin/node" ]; then PATH="$PWD/build/node/bin:$PATH"; fi
  command -v npm >/dev/null || need nodejs npm
  node_is_new_enough || get_node
}

need_node_modules() {
  local stamp=node_modules/.caselight-lock
  cmp -s package-lock.json "$stamp" 2>/dev/null && return
  say "npm ci"
  attempt npm-ci "npm could not get the tools that package-lock.json names." npm ci --no-audit --no-fund
  cp package-lock.json "$stamp"
}

# The one package that the extension carries. Where the tools are there, it is among them; else it alone is fetched.
need_pdf_reader() {
  local stamp=build/pdf-reader/package-lock.json
  if cmp -s package-lock.json node_modules/.caselight-lock 2>/dev/null; then return; fi
  if [ -d build/pdf-reader/node_modules/pdfjs-dist ] && cmp -s package-lock.json "$stamp"; then return; fi
  say "npm ci (the reader of PDFs)"
  mkdir -p build/pdf-reader
  cp package.json package-lock.json build/pdf-reader/
  attempt npm-ci-pdf-reader "npm could not get pdfjs-dist, which package-lock.json names." \
    npm ci --prefix "$PWD/build/pdf-reader" --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund
}
