#!/usr/bin/env bash
# npm run gallery: makes the files of the gallery anew, builds it into output/gallery, and lints it. Options go to the build:
# npm run gallery -- --format pptx,png
set -eu
cd "$(dirname "$0")/.."
node scripts/bundle.mjs
node scripts/run-ts.mjs test/gallery/make-gallery.ts
(cd test/gallery && node ../../bin/surveydeck.js build "$@")
for deck in output/gallery/*.pptx; do node bin/surveydeck.js lint "$deck" --brand templates/brand/log.yaml; done
